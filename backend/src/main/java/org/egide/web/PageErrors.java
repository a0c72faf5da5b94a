package org.egide.web;

import java.nio.charset.StandardCharsets;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.shared.TooLarge;
import org.egide.shared.Unprocessable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/** Says no on a page, in the words of the same code as the API. */
@ControllerAdvice(basePackages = "org.egide.web")
class PageErrors {

    /** Whoever must sign in is led there, and back; a form sent by somebody whose session is over says so. */
    @ExceptionHandler
    Rendering refuse(Refusal refusal, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (refusal.code().equals("not-signed-in") && request.getMethod() == HttpMethod.GET) {
            String to = request.getPath().pathWithinApplication().value();
            return Rendering.redirectTo("/sign-in?to=" + UriUtils.encode(to, StandardCharsets.UTF_8))
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        }
        return Rendering.view("refusal")
                .status(status(refusal))
                .modelAttribute("code", "problem." + refusal.code())
                .modelAttribute("arguments", refusal.arguments().toArray())
                .build();
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case InvalidRequest invalid -> HttpStatus.BAD_REQUEST;
            case Unprocessable unprocessable -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NotFound notFound -> HttpStatus.NOT_FOUND;
            case Conflict conflict -> HttpStatus.CONFLICT;
            case Stale stale -> HttpStatus.CONFLICT;
            case TooLarge tooLarge -> HttpStatus.CONTENT_TOO_LARGE;
            case NotAllowed notAllowed ->
                notAllowed.code().equals("not-signed-in") ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        };
    }
}
