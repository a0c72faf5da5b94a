package org.egide.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps who signed in with the session; a reader, who has no cookie, costs no session. */
class SignedInSessions implements ServerSecurityContextRepository {

    /** As {@code server.reactive.session.cookie.name} says. */
    static final String COOKIE = "egide_session";

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(COOKIE) ? sessions.load(exchange) : Mono.empty();
    }
}
