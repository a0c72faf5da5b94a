package org.egide.platform;

import org.egide.shared.InvalidRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an address that holds U+0000, which no text of the database can: nobody types one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12) // after the language and the security headers
class ReadableAddress implements WebFilter {

    private static final String NUL = "%00";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String query = request.getURI().getRawQuery();
        boolean readable = !request.getPath().value().contains(NUL) && (query == null || !query.contains(NUL));
        return readable ? chain.filter(exchange) : Mono.error(new InvalidRequest("unreadable-character"));
    }
}
