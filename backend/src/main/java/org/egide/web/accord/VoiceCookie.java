package org.egide.web.accord;

import java.time.Duration;
import java.util.List;
import org.egide.accord.Voice;
import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie by which a browser without account is recognised from one argument to the next. It is set when somebody
 * begins, never before, and sent to these pages only: not with a contribution, which could then be told to be theirs.
 */
final class VoiceCookie {

    static final String NAME = "egide_voice";

    /** Longer than any consultation. */
    private static final Duration LIFE = Duration.ofDays(180);

    /** The language is a context path: one cookie for each, and one for addresses without. */
    private static final List<String> LANGUAGES = List.of("", "/fr", "/en");

    private VoiceCookie() {}

    /** Who answers. */
    static Voice voice(ServerWebExchange exchange, @Nullable Person person) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
        return new Voice(person, cookie == null ? null : cookie.getValue());
    }

    /** Gives the browser a token. */
    static void give(ServerWebExchange exchange, String slug, String token) {
        set(exchange, slug, token, LIFE);
    }

    /** Takes it back. */
    static void take(ServerWebExchange exchange, String slug) {
        set(exchange, slug, "", Duration.ZERO);
    }

    private static void set(ServerWebExchange exchange, String slug, String value, Duration life) {
        boolean secure = "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
        for (String language : LANGUAGES) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(NAME, value)
                            .path(language + "/consultations/" + slug + "/agreement")
                            .maxAge(life)
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .build());
        }
    }
}
