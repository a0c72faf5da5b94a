package org.egide.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.shared.TooLarge;
import org.egide.shared.TooMany;
import org.egide.shared.Unavailable;
import org.egide.shared.Unprocessable;
import org.springframework.context.MessageSource;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

/**
 * Turns whatever went wrong into a problem (RFC 9457) in the language asked for. Its type is the stable code; nothing
 * of the inside shows.
 */
@Component
class Problems {

    private static final Map<Integer, String> CODES = Map.of(
            400, "unreadable-request",
            404, "unknown-address",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of a failure; 500 for what nobody foresaw. */
    ProblemDetail of(Throwable failure, Locale locale) {
        if (failure instanceof Refusal refusal) {
            return of(refusal, locale);
        }
        if (failure instanceof WebExchangeBindException wrong) {
            return of(wrong, locale);
        }
        if (failure instanceof ServerWebInputException unreadable) {
            return of(unreadable, locale);
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return problem(response.getStatusCode(), codeOf(response.getStatusCode()), List.of(), locale);
        }
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", List.of(), locale);
    }

    private ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = problem(status(refusal), refusal.code(), refusal.arguments(), locale);
        if (refusal instanceof InvalidRequest invalid && !invalid.faults().isEmpty()) {
            problem.setProperty(
                    "errors",
                    invalid.faults().stream().map(fault -> error(fault, locale)).toList());
        }
        return problem;
    }

    private ProblemDetail of(WebExchangeBindException wrong, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-fields", List.of(), locale);
        problem.setProperty(
                "errors",
                wrong.getFieldErrors().stream()
                        .map(field -> error(Fault.of(field.getField(), "invalid-value"), locale))
                        .toList());
        return problem;
    }

    /** Names what could not be read in a body or a parameter. */
    private ProblemDetail of(ServerWebInputException unreadable, Locale locale) {
        boolean body = unreadable.getCause() instanceof DecodingException;
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, body ? "unreadable-body" : "unreadable-request", List.of(), locale);
        List<Fault> faults = UnreadableInput.faults(unreadable);
        if (!faults.isEmpty()) {
            problem.setProperty(
                    "errors", faults.stream().map(fault -> error(fault, locale)).toList());
        }
        return problem;
    }

    private Map<String, String> error(Fault fault, Locale locale) {
        return Map.of(
                "pointer",
                UnreadableInput.pointer(fault.field()),
                "detail",
                sentence(fault.code(), fault.arguments(), locale));
    }

    private ProblemDetail problem(HttpStatusCode status, String code, List<Object> arguments, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(code, arguments, locale));
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title(status, locale));
        return problem;
    }

    /** What a status means; that of 400 for the few of the framework that have no words of their own. */
    private String title(HttpStatusCode status, Locale locale) {
        String any = messages.getMessage("problem-title.400", null, locale);
        return Objects.requireNonNullElse(
                messages.getMessage("problem-title." + status.value(), null, any, locale), any);
    }

    private String sentence(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("problem." + code, arguments.toArray(), locale);
    }

    private static String codeOf(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), "unreadable-request");
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case InvalidRequest invalid -> HttpStatus.BAD_REQUEST;
            case Unprocessable unprocessable -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NotFound notFound -> HttpStatus.NOT_FOUND;
            case Conflict conflict -> HttpStatus.CONFLICT;
            case Stale stale ->
                stale.code().equals("precondition-required")
                        ? HttpStatus.PRECONDITION_REQUIRED
                        : HttpStatus.PRECONDITION_FAILED;
            case TooLarge tooLarge -> HttpStatus.CONTENT_TOO_LARGE;
            case TooMany tooMany -> HttpStatus.TOO_MANY_REQUESTS;
            case NotAllowed notAllowed -> statusOf(notAllowed);
            case Unavailable unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static HttpStatus statusOf(NotAllowed notAllowed) {
        return switch (notAllowed.code()) {
            case "not-signed-in", "invalid-token" -> HttpStatus.UNAUTHORIZED;
            default -> HttpStatus.FORBIDDEN;
        };
    }
}
