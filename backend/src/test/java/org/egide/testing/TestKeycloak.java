package org.egide.testing;

import java.util.Map;
import java.util.Objects;
import org.egide.servers.Keycloaks;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/** Lets the application believe a real Keycloak, and gives its tokens to tests. */
public final class TestKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "egide.identity.issuer=" + Keycloaks.server().issuer(),
                        "egide.identity.client-secret=egide-web-demo")
                .applyTo(context);
    }

    /** A fresh access token of one of the realm's users, whose password is {@code <user>-demo}. */
    public static String tokenOf(String user) {
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
}
