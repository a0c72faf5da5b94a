package org.egide.shared;

/**
 * An edit of a version that is no longer the current one (412), or that does not say which (428, code {@code
 * precondition-required}).
 */
public final class Stale extends Refusal {

    /**
     * Refuses.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public Stale(String code, Object... arguments) {
        super(code, arguments);
    }
}
