package org.egide.shared;

import java.util.List;

/**
 * The product says no, for a reason that the person can read: a stable code, translated by the bundles under
 * {@code problem.<code>}. Every code is listed in {@code docs/problems.md}.
 */
public abstract sealed class Refusal extends RuntimeException
        permits InvalidRequest, Unprocessable, NotFound, Conflict, Stale, NotAllowed, TooLarge, TooMany, Unavailable {

    private final String code;
    private final transient List<Object> arguments;

    Refusal(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The stable kebab-case code. */
    public String code() {
        return code;
    }

    /** What the translated sentence quotes, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }
}
