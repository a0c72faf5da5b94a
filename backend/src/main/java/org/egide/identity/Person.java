package org.egide.identity;

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

    /** Whether they hold a platform role. */
    public boolean is(PlatformRole role) {
        return roles.contains(role);
    }
}
