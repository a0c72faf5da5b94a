package org.egide.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.servers.Keycloaks;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/** Lets the application believe a real Keycloak, and gives its tokens to tests. */
public final class TestKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "egide.identity.issuer=" + Keycloaks.server().issuer(),
                        "egide.identity.client-secret=egide-web-demo",
                        "egide.identity.accounts-client-secret=egide-accounts-demo")
                .applyTo(context);
    }

    /**
     * An access token of one of the realm's users, at most a minute old. Asked for once a minute: Keycloak takes
     * sign-ins of one person in quick succession for an attack.
     */
    public static String tokenOf(String user) {
        return TOKENS.compute(user, (name, known) -> known != null && known.isFresh() ? known : Held.of(name))
                .token();
    }

    /** A token that says what is true now; the password of a user is {@code <user>-demo}. */
    public static String freshTokenOf(String user) {
        Map<?, ?> answer = Objects.requireNonNull(WebClient.create()
                .post()
                .uri(Keycloaks.server().issuer() + "/protocol/openid-connect/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", "egide-tests")
                        .with("client_secret", "egide-tests-demo")
                        .with("scope", "openid")
                        .with("username", user)
                        .with("password", user + "-demo"))
                .retrieve()
                .bodyToMono(Map.class)
                .block());
        return (String) Objects.requireNonNull(answer.get("access_token"));
    }

    private record Held(String token, Instant since) {

        private static final Duration FRESH = Duration.ofMinutes(1);

        static Held of(String user) {
            return new Held(freshTokenOf(user), Instant.now());
        }

        boolean isFresh() {
            return since.plus(FRESH).isAfter(Instant.now());
        }
    }
}
