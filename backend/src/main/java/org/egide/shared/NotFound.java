package org.egide.shared;

/** What was asked for does not exist, or not for this person (404). */
public final class NotFound extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public NotFound(String code, Object... arguments) {
        super(code, arguments);
    }
}
