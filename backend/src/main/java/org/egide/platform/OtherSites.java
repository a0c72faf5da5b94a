package org.egide.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;

/**
 * Lets the pages of other sites read what is public (CORS): anyone's newspaper may show a consultation. Never with
 * credentials, never to write, so that nobody's rights are lent to another site.
 */
@Configuration(proxyBeanMethods = false)
class OtherSites {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final CorsConfiguration READERS = readers();

    /** Before the shared answers, which thus never depend on who asks. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 15)
    CorsWebFilter readingFromOtherSites() {
        return new CorsWebFilter(exchange -> configuration(exchange.getRequest()));
    }

    /** Writing is left to {@link SameOrigin}, which also knows our own pages behind a proxy. */
    private static @Nullable CorsConfiguration configuration(ServerHttpRequest request) {
        String path = request.getPath().pathWithinApplication().value();
        boolean open = path.startsWith("/api/v1/") || path.startsWith("/v3/api-docs");
        return open && READING.contains(request.getMethod()) ? READERS : null;
    }

    private static CorsConfiguration readers() {
        CorsConfiguration readers = new CorsConfiguration();
        readers.setAllowedOrigins(List.of("*"));
        readers.setAllowedMethods(List.of("GET", "HEAD"));
        readers.setAllowedHeaders(List.of("Accept", "Accept-Language", "If-None-Match"));
        readers.setExposedHeaders(List.of("ETag", "Link", "Retry-After", "RateLimit", "RateLimit-Policy"));
        readers.setAllowCredentials(false);
        readers.setMaxAge(86_400L);
        return readers;
    }
}
