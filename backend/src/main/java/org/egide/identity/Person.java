package org.egide.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in, as Keycloak vouches for them.
 *
 * @param account Keycloak's subject, stable for ever
 * @param name what to call them
 * @param email their verified address in lower case, null when Keycloak has none
 * @param roles their platform roles
 */
public record Person(String account, String name, @Nullable String email, Set<PlatformRole> roles) {

    /** What they are known by where they write: their account, and their address. */
    public Set<String> keys() {
        String known = email;
        return known == null ? Set.of(accountKey(account)) : Set.of(accountKey(account), emailKey(known));
    }

    /** What somebody with an account is known by. */
    public static String accountKey(String account) {
        return "account:" + account;
    }

    /** What somebody with an address is known by. */
    public static String emailKey(String email) {
        return "email:" + email.toLowerCase(Locale.ROOT);
    }
}
