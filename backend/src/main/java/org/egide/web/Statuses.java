package org.egide.web;

import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.shared.TooLarge;
import org.egide.shared.TooMany;
import org.egide.shared.Unavailable;
import org.egide.shared.Unprocessable;
import org.springframework.http.HttpStatus;

/** The status of a page that says what was refused and keeps what was typed. */
public final class Statuses {

    private Statuses() {}

    /** That of the API's answer to the same refusal. */
    public static HttpStatus of(Refusal refusal) {
        return switch (refusal) {
            case InvalidRequest invalid -> HttpStatus.BAD_REQUEST;
            case NotAllowed barred -> HttpStatus.FORBIDDEN;
            case NotFound missing -> HttpStatus.NOT_FOUND;
            case Conflict conflict -> HttpStatus.CONFLICT;
            case Stale stale -> HttpStatus.PRECONDITION_FAILED;
            case TooLarge large -> HttpStatus.CONTENT_TOO_LARGE;
            case Unprocessable unprocessable -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TooMany many -> HttpStatus.TOO_MANY_REQUESTS;
            case Unavailable away -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
