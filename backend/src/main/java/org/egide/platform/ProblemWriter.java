package org.egide.platform;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers everything that goes wrong with a problem, inside controllers and out of them, unless a page was asked for:
 * {@link PageWriter} then does.
 */
@Component
@Order(-2) // before Spring Boot's own
class ProblemWriter implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange received, Throwable failure) {
        ServerWebExchange exchange = Languages.read(received);
        return PageWriter.isAsked(exchange) || exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : write(exchange, failure);
    }

    /** Writes the problem of a failure in the language asked for. */
    Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        ProblemDetail problem = problems.of(failure, locale(exchange));
        if (problem.getStatus() == 500) {
            log.error(
                    "{} {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    failure);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setRawStatusCode(problem.getStatus());
        addHeaders(response.getHeaders(), problem.getStatus(), failure);
        DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
        return response.writeWith(Mono.just(body));
    }

    /** A failure of the framework says what would have been right: {@code Allow}, {@code Accept}. */
    private static void addHeaders(HttpHeaders headers, int status, Throwable failure) {
        if (failure instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        switch (status) {
            case 401 -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> headers.set(HttpHeaders.RETRY_AFTER, "30");
            default -> {}
        }
    }

    private static Locale locale(ServerWebExchange exchange) {
        LocaleContext context = exchange.getLocaleContext();
        Locale locale = context.getLocale();
        return locale == null ? Locale.FRENCH : locale;
    }
}
