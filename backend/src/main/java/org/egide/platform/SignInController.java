package org.egide.platform;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The way to Keycloak, which says so when Keycloak is down instead of sending people into a dead end. */
@Controller
class SignInController {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Asked once for all who come within a second; whoever goes away meanwhile does not break it off. */
    private final Mono<Boolean> answers;

    SignInController(IdentityProperties identity) {
        this.answers = answers(URI.create(identity.issuer())).cache(FRESH);
    }

    /** Sends to Keycloak, and back to {@code to} afterwards. */
    @GetMapping("/sign-in")
    Mono<Rendering> signIn(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String failed,
            WebSession session) {
        if (failed != null) {
            return Mono.just(page("failed", HttpStatus.UNAUTHORIZED));
        }
        return answers.map(up -> up ? toKeycloak(session, to) : page("unavailable", HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static Rendering toKeycloak(WebSession session, @Nullable String to) {
        WayBack.keep(session, to);
        return Rendering.redirectTo("/oauth2/authorization/" + SignIn.REALM)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Mono<Boolean> answers(URI realm) {
        return WebClient.create()
                .get()
                .uri(realm)
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    private static Rendering page(String why, HttpStatus status) {
        return Rendering.view("sign-in")
                .status(status)
                .modelAttribute("why", why)
                .build();
    }
}
