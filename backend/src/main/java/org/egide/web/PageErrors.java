package org.egide.web;

import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.shared.TooLarge;
import org.egide.shared.Unprocessable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;

/** Says no on a page, in the words of the same code as the API. */
@ControllerAdvice(basePackages = "org.egide.web")
class PageErrors {

    @ExceptionHandler
    Rendering refuse(Refusal refusal) {
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
            case Stale stale -> HttpStatus.PRECONDITION_FAILED;
            case TooLarge tooLarge -> HttpStatus.CONTENT_TOO_LARGE;
            case NotAllowed notAllowed -> HttpStatus.FORBIDDEN;
        };
    }
}
