package org.egide.identity;

/** What somebody may have made themselves: nobody is judge in their own cause. */
public enum Own {
    /** They wrote it. */
    CONTRIBUTION("own-contribution"),
    /** They decided it. */
    DECISION("own-decision"),
    /** They turned the first of two keys. */
    KEY("own-key");

    private final String code;

    Own(String code) {
        this.code = code;
    }

    /** The code of the refusal. */
    String code() {
        return code;
    }
}
