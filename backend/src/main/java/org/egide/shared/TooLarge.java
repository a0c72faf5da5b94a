package org.egide.shared;

/** More than the product takes (413). */
public final class TooLarge extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public TooLarge(String code, Object... arguments) {
        super(code, arguments);
    }
}
