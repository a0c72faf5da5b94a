package org.egide.testing;

import org.egide.register.Channel;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.jspecify.annotations.Nullable;

/** Deposits made up for a test. */
public final class Deposits {

    private Deposits() {}

    /** An anonymous opinion on the water, from the form. */
    public static Deposit anOpinion(String body) {
        return deposit(body, null);
    }

    /** An anonymous opinion on the water, sent with an idempotency key. */
    public static Deposit withKey(String body, String key) {
        return deposit(body, key);
    }

    /** An opinion of somebody who signs and leaves an address. */
    public static Deposit signed(String body, String name, boolean publishName, String email) {
        return new Deposit(
                "water",
                Kind.OPINION,
                null,
                body,
                name,
                publishName,
                null,
                email,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null);
    }

    /** An anonymous opinion on a theme. */
    public static Deposit about(String theme, String body) {
        return deposit(theme, Kind.OPINION, body, null);
    }

    /** An anonymous question on the water. */
    public static Deposit aQuestion(String body) {
        return deposit("water", Kind.QUESTION, body, null);
    }

    private static Deposit deposit(String body, @Nullable String key) {
        return deposit("water", Kind.OPINION, body, key);
    }

    private static Deposit deposit(String theme, Kind kind, String body, @Nullable String key) {
        return new Deposit(
                theme, kind, null, body, null, false, null, null, Consents.NONE, "fr", Channel.WEB, null, key);
    }
}
