package org.egide.shared;

/** The state of things does not allow it now (409), such as a closed consultation. */
public final class Conflict extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public Conflict(String code, Object... arguments) {
        super(code, arguments);
    }
}
