package org.egide.platform;

import java.util.Set;
import java.util.regex.Pattern;
import org.egide.platform.LimitProperties.Limit;
import org.egide.platform.LimitProperties.SignIns;
import org.egide.platform.LimitProperties.Usefulness;
import org.egide.platform.LimitProperties.Writes;
import org.egide.platform.LimitProperties.WrongReceipts;
import org.egide.shared.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Keeps one network from taking the place of the others: it waits its turn, and only when that would be too long is it
 * refused, with {@code too-many-requests} (429). Says what is left in {@code RateLimit} and {@code RateLimit-Policy}
 * (draft-ietf-httpapi-ratelimit-headers).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25) // after the origin; before the shared answers, which are for reading
class RateLimitFilter implements WebFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern RECEIPT = Pattern.compile("/follow|(/api/v1)?/(receipts|reports)/.*");
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in|/oauth2/authorization/.*|/login/oauth2/.*");

    /** Asks for what is published by words that nothing keeps: it is reading. */
    private static final Pattern SIMILAR = Pattern.compile("/consultations/[^/]+/contribute/similar");

    private static final Pattern FORM = Pattern.compile("/consultations/[^/]+/contribute");

    private static final Pattern USEFULNESS =
            Pattern.compile("(/api/v1)?/consultations/[^/]+/answers/[^/]+/usefulness");

    private final LimitProperties properties;
    private final Networks networks;
    private final RateLimits limits;

    RateLimitFilter(LimitProperties properties, Networks networks, RateLimits limits) {
        this.properties = properties;
        this.networks = networks;
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Limit limit = limit(request.getMethod(), path(request));
        String network = limit == null || !properties.enabled() ? null : networks.limited(request);
        if (limit == null || network == null) {
            return chain.filter(exchange);
        }
        return switch (limit) {
            case Writes writes -> takeTurn(exchange, chain, network, writes);
            case Usefulness said -> takeTurn(exchange, chain, network + ' ' + answer(path(request)), said);
            case SignIns signIns -> takeTurn(exchange, chain, network, signIns);
            case WrongReceipts wrong -> countWrong(exchange, chain, network, wrong);
        };
    }

    /** Whether what is asked of this path is counted. */
    boolean applies(HttpMethod method, String path) {
        return limit(method, path) != null;
    }

    /** The limit of a route; null for reading. A wrong code is counted whatever one does with it. */
    private @Nullable Limit limit(HttpMethod method, String path) {
        if (RECEIPT.matcher(path).matches()) {
            return properties.wrongReceipts();
        }
        if (SIGN_IN.matcher(path).matches()) {
            return properties.signIns();
        }
        if (SAFE.contains(method) || SIMILAR.matcher(path).matches()) {
            return null;
        }
        return USEFULNESS.matcher(path).matches() ? properties.usefulness() : properties.writes();
    }

    /** The same answer from a page and over the API. */
    private static String answer(String path) {
        return path.replaceFirst("^/api/v1", "");
    }

    private Mono<Void> takeTurn(ServerWebExchange exchange, WebFilterChain chain, String network, Limit limit) {
        return limits.take(network, limit)
                .flatMap(taken ->
                        taken ? goOn(exchange, chain, network, limit) : refuse(exchange, chain, network, limit));
    }

    private Mono<Void> countWrong(ServerWebExchange exchange, WebFilterChain chain, String network, Limit limit) {
        if (!limits.isLeft(network, limit)) {
            return refuse(exchange, chain, network, limit);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (HttpStatus.NOT_FOUND.equals(response.getStatusCode())) {
                limits.count(network, limit);
            }
        }));
        return goOn(exchange, chain, network, limit);
    }

    private Mono<Void> goOn(ServerWebExchange exchange, WebFilterChain chain, String network, Limit limit) {
        say(exchange.getResponse().getHeaders(), network, limit);
        return chain.filter(exchange);
    }

    /** The form of a contribution says no itself, with everything that was typed. */
    private Mono<Void> refuse(ServerWebExchange exchange, WebFilterChain chain, String network, Limit limit) {
        TooMany refusal = new TooMany(limits.secondsToNext(network, limit));
        HttpHeaders headers = exchange.getResponse().getHeaders();
        say(headers, network, limit);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
        if (FORM.matcher(path(exchange.getRequest())).matches()) {
            exchange.getAttributes().put(TooMany.ATTRIBUTE, refusal);
            return chain.filter(exchange);
        }
        return Mono.error(refusal);
    }

    private void say(HttpHeaders headers, String network, Limit limit) {
        String name = name(limit);
        headers.set("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, limit.burst(), limit.window()));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, limits.left(network, limit), limit.window()));
    }

    private static String name(Limit limit) {
        return switch (limit) {
            case Writes writes -> "writes";
            case SignIns signIns -> "sign-ins";
            case WrongReceipts wrong -> "wrong-receipts";
            case Usefulness said -> "usefulness";
        };
    }

    private static String path(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value();
    }
}
