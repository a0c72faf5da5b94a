package org.egide.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;

/**
 * French and English: by {@code /fr} or {@code /en} before the address (which links then keep, as the context path),
 * else by {@code lang}, else as the browser asks; French when nothing says.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    /** The languages of the product, its own first. */
    static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Takes the language off the address. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter languagePrefix() {
        return Languages::takePrefix;
    }

    private static Mono<Void> takePrefix(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(read(exchange));
    }

    /** The exchange as everything behind the filter sees it; whoever stands before the filter reads it the same way. */
    static ServerWebExchange read(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        for (Locale locale : SPOKEN) {
            String prefix = "/" + locale.getLanguage();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                String whole = path.equals(prefix) ? prefix + "/" : path;
                return inLanguage(exchange, whole, locale);
            }
        }
        return exchange;
    }

    /** A changed exchange still asks the original for its language, so that is said here too. */
    private static ServerWebExchange inLanguage(ServerWebExchange exchange, String path, Locale locale) {
        ServerWebExchange moved = exchange.mutate()
                .request(request -> request.path(path).contextPath("/" + locale.getLanguage()))
                .build();
        return new ServerWebExchangeDecorator(moved) {
            @Override
            public LocaleContext getLocaleContext() {
                return new SimpleLocaleContext(locale);
            }
        };
    }

    /** The bean name is WebFlux's own. */
    @Bean
    LocaleContextResolver localeContextResolver() {
        return new LocaleContextResolver() {
            @Override
            public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
                return new SimpleLocaleContext(localeOf(exchange));
            }

            @Override
            public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
                throw new UnsupportedOperationException("The language is in the address.");
            }
        };
    }

    private static Locale localeOf(ServerWebExchange exchange) {
        String asked = exchange.getRequest().getQueryParams().getFirst("lang");
        if (asked != null) {
            return "en".equals(asked) ? Locale.ENGLISH : Locale.FRENCH;
        }
        try {
            Locale best = Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
