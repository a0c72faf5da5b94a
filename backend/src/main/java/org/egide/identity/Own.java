package org.egide.identity;

/** What somebody may have made themselves: nobody is judge in their own cause. */
public enum Own {
    /** They wrote it. */
    CONTRIBUTION("own-contribution"),
    /** They decided it. */
    DECISION("own-decision");

    private final String code;

    Own(String code) {
        this.code = code;
    }

    /** The code of the refusal. */
    String code() {
        return code;
    }
}
