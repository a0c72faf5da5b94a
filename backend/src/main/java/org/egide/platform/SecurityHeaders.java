package org.egide.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers that keep browsers to what our pages need: no inline code, no third party, no frame. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders implements WebFilter {

    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** Pages of one person: nothing keeps a copy. */
    private static final Pattern PERSONAL =
            Pattern.compile("(/fr|/en)?/(workspace|receipts|reports|sign-in|subscriptions)(/.*)?");

    private final String policy;

    /** Signing out sends a form of ours to Keycloak. */
    SecurityHeaders(IdentityProperties identity) {
        this.policy = String.join("; ", POLICY) + "; form-action 'self' " + identity.origin();
    }

    /** Whose answer may hold their name: no proxy gives it to somebody else. */
    private static boolean isSomebody(HttpHeaders request) {
        return request.getFirst(HttpHeaders.COOKIE) != null || request.getFirst(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (PERSONAL.matcher(exchange.getRequest().getPath().value()).matches()) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (isSomebody(exchange.getRequest().getHeaders())) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return chain.filter(exchange);
    }
}
