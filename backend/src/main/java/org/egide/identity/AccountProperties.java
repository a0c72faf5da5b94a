package org.egide.identity;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts are made for people to whom a role is given.
 *
 * @param issuer the realm's address
 * @param adminUrl the realm's address in Keycloak's admin API; beside the issuer when nothing is said
 * @param clientId the site's client, to which Keycloak leads back
 * @param accountsClientId the client that may manage users
 * @param accountsClientSecret its secret; without it nobody can be invited
 * @param invitationLife how long the link of an invitation can be followed
 */
@Validated
@ConfigurationProperties("egide.identity")
record AccountProperties(
        @DefaultValue("http://localhost:8180/realms/egide") String issuer,
        @Nullable URI adminUrl,
        @DefaultValue("egide-web") String clientId,
        @DefaultValue("egide-accounts") String accountsClientId,
        @DefaultValue("") String accountsClientSecret,
        @DefaultValue("P7D") @NotNull Duration invitationLife) {

    /** Where a program gets its token. */
    String tokenAddress() {
        return issuer + "/protocol/openid-connect/token";
    }

    /** The realm in the admin API. */
    String adminAddress() {
        return adminUrl == null ? issuer.replace("/realms/", "/admin/realms/") : adminUrl.toString();
    }
}
