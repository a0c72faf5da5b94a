package org.egide.shared;

/** This person may not do that (403). */
public final class NotAllowed extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public NotAllowed(String code, Object... arguments) {
        super(code, arguments);
    }
}
