package org.egide.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Keycloak realm that vouches for people.
 *
 * @param issuer the realm's address; nothing is asked of it at start, so that the site runs while Keycloak is down
 * @param audience what tokens for our API must name
 * @param clientId the site's client in the realm
 * @param clientSecret that client's secret; without it nobody can sign in on the pages
 */
@ConfigurationProperties("egide.identity")
record IdentityProperties(
        @DefaultValue("http://localhost:8180/realms/egide") String issuer,
        @DefaultValue("egide-api") String audience,
        @DefaultValue("egide-web") String clientId,
        @DefaultValue("") String clientSecret) {

    /** One of the realm's OpenID Connect addresses. */
    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port of Keycloak. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
