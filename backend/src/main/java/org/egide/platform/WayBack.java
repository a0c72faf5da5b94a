package org.egide.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Leads people back to the page from which they went to sign in. */
@Component
class WayBack implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final String KEPT = "egide.way-back";
    private static final String WORKSPACE = "/workspace";

    /** Keeps where to lead back; anything but an address of this site is left out. */
    static void keep(WebSession session, @Nullable String to) {
        session.getAttributes().put(KEPT, isOurs(to) ? to : WORKSPACE);
    }

    /** A path, never {@code //elsewhere} nor {@code /\elsewhere}, which browsers take for another site. */
    static boolean isOurs(@Nullable String to) {
        return to != null && to.matches("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication authentication) {
        ServerWebExchange exchange = filtered.getExchange();
        return exchange.getSession()
                .mapNotNull(session -> session.getAttributes().remove(KEPT))
                .defaultIfEmpty(WORKSPACE)
                .flatMap(to -> redirect(exchange, (String) to));
    }

    /** Keycloak went away meanwhile, the person refused, or a stale page was sent again. */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filtered, AuthenticationException failure) {
        return redirect(filtered.getExchange(), "/sign-in?failed=yes");
    }

    static Mono<Void> redirect(ServerWebExchange exchange, String to) {
        String context = exchange.getRequest().getPath().contextPath().value();
        exchange.getResponse().setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(context + to));
        return exchange.getResponse().setComplete();
    }
}
