package org.egide.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Keycloak realm that vouches for people.
 *
 * @param issuer the realm's address; nothing is asked of it at start, so that the site runs while Keycloak is down
 * @param audience what tokens for our API must name
 */
@ConfigurationProperties("egide.identity")
record IdentityProperties(
        @DefaultValue("http://localhost:8180/realms/egide") String issuer,
        @DefaultValue("egide-api") String audience) {}
