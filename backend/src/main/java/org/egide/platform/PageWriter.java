package org.egide.platform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.egide.shared.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Answers everything that goes wrong on a page with a page of ours, in the language of its address, inside controllers
 * and out of them. What it says is the same problem that {@link ProblemWriter} answers to programs.
 */
@Component
@ConditionalOnWebApplication
@Order(-2) // before Spring Boot's own
class PageWriter implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(PageWriter.class);

    private final Problems problems;
    private final ViewResolver views;
    private final MessageSource messages;
    private final SiteProperties site;
    private final SignedInSessions sessions;

    PageWriter(
            Problems problems,
            ViewResolver views,
            MessageSource messages,
            SiteProperties site,
            SignedInSessions sessions) {
        this.problems = problems;
        this.views = views;
        this.messages = messages;
        this.site = site;
        this.sessions = sessions;
    }

    /** Whether who asks reads pages: not under {@code /api}, and takes HTML. */
    static boolean isAsked(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return !request.getPath().pathWithinApplication().value().startsWith("/api/")
                && accepted(request).stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
    }

    private static List<MediaType> accepted(ServerHttpRequest request) {
        try {
            List<MediaType> types = request.getHeaders().getAccept();
            return types.isEmpty() ? List.of(MediaType.ALL) : types;
        } catch (InvalidMediaTypeException unreadable) {
            return List.of(MediaType.ALL);
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange received, Throwable failure) {
        ServerWebExchange exchange = Languages.read(received);
        if (!isAsked(exchange)
                || exchange.getResponse().isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        return mustSignIn(exchange, failure) ? toSignIn(exchange) : write(exchange, failure);
    }

    /** Whoever must sign in is led there, and back; a form sent by somebody whose session is over says so. */
    private static boolean mustSignIn(ServerWebExchange exchange, Throwable failure) {
        return failure instanceof NotAllowed refusal
                && refusal.code().equals("not-signed-in")
                && HttpMethod.GET.equals(exchange.getRequest().getMethod());
    }

    private static Mono<Void> toSignIn(ServerWebExchange exchange) {
        return WayBack.redirect(
                exchange, "/sign-in?to=" + UriUtils.encode(Viewer.here(exchange), StandardCharsets.UTF_8));
    }

    private Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        Locale locale = Objects.requireNonNull(exchange.getLocaleContext().getLocale());
        ProblemDetail problem = problems.of(failure, locale);
        if (problem.getStatus() == 500) {
            log.error(
                    "{} {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    failure);
        }
        head(exchange.getResponse(), problem, failure);
        return model(exchange, problem, locale)
                .flatMap(model -> views.resolveViewName("problem", locale)
                        .flatMap(view -> view.render(model, MediaType.TEXT_HTML, exchange)));
    }

    private static void head(ServerHttpResponse response, ProblemDetail problem, Throwable failure) {
        response.setRawStatusCode(problem.getStatus());
        HttpHeaders headers = response.getHeaders();
        if (failure instanceof ErrorResponse says) {
            headers.putAll(says.getHeaders()); // what a 405 allows
        }
        headers.setCacheControl("no-store");
        if (problem.getStatus() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "30");
        }
    }

    /** What {@link Viewer} tells other pages, and the problem. */
    private Mono<Map<String, Object>> model(ServerWebExchange exchange, ProblemDetail problem, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("heading", sentence("title", problem, locale));
        model.put("advice", sentence("advice", problem, locale));
        model.put("here", Viewer.here(exchange));
        model.put("site", site);
        return sessions.load(exchange)
                .mapNotNull(PersonResolver::person)
                .doOnNext(person -> model.put("viewer", person))
                .then(Mono.defer(() -> problem.getStatus() == 401 ? kept(exchange) : Mono.empty()))
                .doOnNext(kept -> model.put("kept", kept))
                .thenReturn(model);
    }

    /** What somebody sent whose session was over: it comes back, to be sent again after signing in. */
    private static Mono<KeptForm> kept(ServerWebExchange exchange) {
        return StrictForms.sent(exchange).filter(form -> !form.isEmpty()).map(KeptForm::of);
    }

    private String sentence(String what, ProblemDetail problem, Locale locale) {
        String any = messages.getMessage("error.other." + what, null, locale);
        String key = "error." + problem.getStatus() + "." + what;
        return Objects.requireNonNull(messages.getMessage(key, null, any, locale));
    }
}
