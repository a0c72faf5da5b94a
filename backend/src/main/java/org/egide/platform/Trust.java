package org.egide.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * How long a session believes what Keycloak said of somebody: as long as an access token lives, a few minutes. Then it
 * asks again with the refresh token: roles taken away are gone, and a person whom Keycloak no longer lets in is nobody
 * (ADR 70). While Keycloak does not answer, they are nobody too, and somebody again when it does.
 */
@Component
class Trust {

    private static final Logger log = LoggerFactory.getLogger(Trust.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServerOAuth2AuthorizedClientRepository clients =
            new WebSessionServerOAuth2AuthorizedClientRepository();
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final ReactiveJwtDecoder decoder;
    private final Clock clock;

    Trust(ReactiveJwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    /** Where the tokens of a session are kept. */
    ServerOAuth2AuthorizedClientRepository clients() {
        return clients;
    }

    /** The same person while what is known of them holds, the person as they are now afterwards; empty for nobody. */
    Mono<OAuth2AuthenticationToken> renew(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return clients.<OAuth2AuthorizedClient>loadAuthorizedClient(SignIn.REALM, person, exchange)
                .flatMap(client -> holds(client) ? Mono.just(person) : ask(client, person, exchange));
    }

    private boolean holds(OAuth2AuthorizedClient client) {
        Instant until = client.getAccessToken().getExpiresAt();
        return until != null && clock.instant().isBefore(until);
    }

    private Mono<OAuth2AuthenticationToken> ask(
            OAuth2AuthorizedClient client, OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        OAuth2RefreshToken refresh = client.getRefreshToken();
        if (refresh == null) {
            return forget(exchange);
        }
        return keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        client.getClientRegistration(), client.getAccessToken(), refresh))
                .timeout(PATIENCE)
                .flatMap(answer -> decoder.decode(answer.getAccessToken().getTokenValue())
                        .map(claims -> toPerson(person, claims))
                        .flatMap(now -> clients.saveAuthorizedClient(toClient(client, answer), now, exchange)
                                .thenReturn(now)))
                .onErrorResume(failure -> failed(failure, exchange));
    }

    private static OAuth2AuthorizedClient toClient(OAuth2AuthorizedClient before, OAuth2AccessTokenResponse answer) {
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        return new OAuth2AuthorizedClient(
                before.getClientRegistration(),
                before.getPrincipalName(),
                answer.getAccessToken(),
                refresh == null ? before.getRefreshToken() : refresh);
    }

    /** With what Keycloak says now; the first identity token stays, by which one signs out of Keycloak too. */
    private static OAuth2AuthenticationToken toPerson(OAuth2AuthenticationToken before, Jwt now) {
        OidcUser known = (OidcUser) before.getPrincipal();
        OidcIdToken token = new OidcIdToken(
                known.getIdToken().getTokenValue(), now.getIssuedAt(), now.getExpiresAt(), now.getClaims());
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(before.getAuthorities(), token),
                before.getAuthorities(),
                before.getAuthorizedClientRegistrationId());
    }

    private static Mono<OAuth2AuthenticationToken> failed(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof OAuth2AuthorizationException refused
                && refused.getError().getErrorCode().equals("invalid_grant")) {
            return forget(exchange);
        }
        log.warn("Keycloak could not be asked who somebody still is: {}", failure.toString());
        return Mono.empty();
    }

    private static Mono<OAuth2AuthenticationToken> forget(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty());
    }
}
