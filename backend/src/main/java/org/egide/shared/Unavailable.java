package org.egide.shared;

/** What the product needs is away, or too many ask at once (503): the same request may succeed in a moment. */
public final class Unavailable extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public Unavailable(String code, Object... arguments) {
        super(code, arguments);
    }
}
