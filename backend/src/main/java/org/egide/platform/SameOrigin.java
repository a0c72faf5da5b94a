package org.egide.platform;

import java.util.Set;
import org.egide.shared.NotAllowed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses requests that another site makes a browser send (fetch metadata, then the origin). There is no token in
 * forms, so that a form never expires and a reader needs no cookie. A bearer token is never sent by a browser on its
 * own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOrigin implements WebFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return SAFE.contains(request.getMethod()) || isOurs(request)
                ? chain.filter(exchange)
                : Mono.error(new NotAllowed("cross-origin"));
    }

    private static boolean isOurs(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = headers.getOrigin();
        return origin == null || authority(origin).equals(headers.getFirst(HttpHeaders.HOST));
    }

    /** Host and port only: behind a proxy that ends TLS, the scheme we see is not the browser's. */
    private static String authority(String origin) {
        return origin.substring(origin.indexOf("://") < 0 ? 0 : origin.indexOf("://") + 3);
    }
}
