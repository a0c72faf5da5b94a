package org.egide.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.egide.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Gives many readers of one public address one answer: those who ask while it is made wait for it, those who ask within
 * the same second get it again.
 *
 * <p>An answer is known by its address and language, by the second of the clock, and by the number of changes made on
 * this node: whatever a guarantor refuses here is gone at once, elsewhere within a second, and a consultation closes to
 * the second. Only who is nobody (no cookie, no token) is answered from here, and only on the routes of the list below.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30) // after the language, the security headers and the origin; before the rights
class PublicCache implements WebFilter {

    private static final List<PathPattern> ROUTES = Stream.of(
                    "/",
                    "/consultations/{slug}",
                    "/consultations/{slug}/contributions",
                    "/consultations/{slug}/contributions/{number}",
                    "/consultations/{slug}/report",
                    "/consultations/{slug}/report/{report}",
                    "/consultations/{slug}/report/{report}/{edition}",
                    "/api/v1/consultations",
                    "/api/v1/consultations/{slug}",
                    "/api/v1/consultations/{slug}/contributions",
                    "/api/v1/consultations/{slug}/contributions/{number}")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /** The server itself leaves the body out of what HEAD is answered. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final int ANSWERS = 256;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Cache<Key, SharedAnswer> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).expireAfterWrite(KEPT).build();

    private final Ledger ledger;
    private final Clock clock;

    PublicCache(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isPublic(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        Key key = key(exchange);
        SharedAnswer shared = answers.get(key, missing -> new SharedAnswer());
        return shared.take() ? make(exchange, chain, key, shared) : await(exchange, chain, shared);
    }

    private static boolean isPublic(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return READING.contains(request.getMethod())
                && headers.getFirst(HttpHeaders.COOKIE) == null
                && headers.getFirst(HttpHeaders.AUTHORIZATION) == null
                && isListed(request.getPath().pathWithinApplication());
    }

    private static boolean isListed(PathContainer path) {
        for (PathPattern route : ROUTES) {
            if (route.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private Key key(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return new Key(
                request.getURI().toString(),
                String.valueOf(exchange.getLocaleContext().getLocale()),
                request.getHeaders().getFirst(HttpHeaders.ACCEPT),
                ledger.changes(),
                clock.instant().getEpochSecond());
    }

    /** Who goes away before the answer is made leaves nothing behind, and those who waited make their own. */
    private Mono<Void> make(ServerWebExchange exchange, WebFilterChain chain, Key key, SharedAnswer shared) {
        ServerWebExchange copied =
                exchange.mutate().response(new CopiedResponse(exchange, shared)).build();
        return chain.filter(copied).doFinally(signal -> {
            if (shared.giveUp()) {
                answers.asMap().remove(key, shared);
            }
        });
    }

    private static Mono<Void> await(ServerWebExchange exchange, WebFilterChain chain, SharedAnswer shared) {
        return shared.answer()
                .map(answer -> Mono.defer(() -> answer.send(exchange)))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(answered -> answered);
    }

    /**
     * What an answer depends on.
     *
     * @param address scheme, host, path and query
     * @param language the language asked for
     * @param accept the media types asked for
     * @param changes changes made on this node so far
     * @param second the second of the clock
     */
    private record Key(
            String address, String language, @Nullable String accept, long changes, long second) {}
}
