package org.egide.identity;

import java.time.Duration;
import org.egide.servers.Keycloaks;

/** Accounts of the tests' Keycloak, or of one that does not answer. */
public final class TestAccounts {

    private TestAccounts() {}

    /** Accounts of the real Keycloak, whose links can be followed for a while. */
    public static Accounts real(Duration life) {
        return of(Keycloaks.server().issuer(), life);
    }

    /** Nothing listens there. */
    public static Accounts down() {
        return of("http://localhost:1/realms/egide", Duration.ofDays(1));
    }

    private static Accounts of(String issuer, Duration life) {
        return new Accounts(new KeycloakAdmin(
                new AccountProperties(issuer, null, "egide-web", "egide-accounts", "egide-accounts-demo", life)));
    }
}
