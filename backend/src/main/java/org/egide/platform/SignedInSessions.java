package org.egide.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps who signed in with the session; a reader, who has no cookie, costs no session. What Keycloak said of somebody
 * is believed as long as it said it for ({@link Trust}), not as long as the session lasts.
 */
@Component
class SignedInSessions implements ServerSecurityContextRepository {

    /** As {@code server.reactive.session.cookie.name} says. */
    static final String COOKIE = "egide_session";

    private static final String KEPT =
            WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final Trust trust;

    SignedInSessions(Trust trust) {
        this.trust = trust;
    }

    /** Where the tokens of a session are kept. */
    ServerOAuth2AuthorizedClientRepository clients() {
        return trust.clients();
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(COOKIE)
                ? sessions.load(exchange).flatMap(kept -> stillTrue(kept, exchange))
                : Mono.empty();
    }

    private Mono<SecurityContext> stillTrue(SecurityContext kept, ServerWebExchange exchange) {
        return kept.getAuthentication() instanceof OAuth2AuthenticationToken person
                ? trust.renew(person, exchange).flatMap(now -> now == person ? Mono.just(kept) : keep(now, exchange))
                : Mono.just(kept);
    }

    /** Under the same session id: other requests of the page that carry it are under way. */
    private static Mono<SecurityContext> keep(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        SecurityContext context = new SecurityContextImpl(person);
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(KEPT, context))
                .thenReturn(context);
    }
}
