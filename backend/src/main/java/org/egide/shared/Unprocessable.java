package org.egide.shared;

/**
 * The request is well formed but contradicts an earlier one (422), such as an Idempotency-Key used for another body.
 */
public final class Unprocessable extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public Unprocessable(String code, Object... arguments) {
        super(code, arguments);
    }
}
