package org.egide.consultation.rest;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Below a log, an address with dots, doubled slashes or encoded characters is nothing: 404, as for any other tile that
 * does not exist. Without this, the firewall would answer 400 before the log is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LogAddresses implements WebFilter {

    private static final Pattern BELOW_A_LOG = Pattern.compile("(/fr|/en)?/consultations/[^/]+/log/.*");
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-]+(\\.p)?)+");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        if (!BELOW_A_LOG.matcher(path).matches() || PLAIN.matcher(path).matches()) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        return exchange.getResponse().setComplete();
    }
}
