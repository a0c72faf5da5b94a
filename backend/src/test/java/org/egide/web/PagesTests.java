package org.egide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** The public pages over HTTP, without JavaScript. */
@ServerTest
class PagesTests {

    private static final String HOSTILE = "<script>alert('é')</script> & \"citation\"";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private WebTestClient client;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/follow",
                "/accessibility",
                "/privacy",
                "/consultations/{slug}",
                "/consultations/{slug}/contribute",
                "/consultations/{slug}/contributions",
                "/consultations/{slug}/contributions?q=eau&sort=SHUFFLE&seed=7"
            })
    void everyPageAnswersInBothLanguagesWithoutACookie(String path) {
        String address = path.replace("{slug}", consultation.slug());
        assertThat(page("/fr" + address, "en")).contains("lang=\"fr\"").doesNotContain("??");
        assertThat(page("/en" + address, "fr")).contains("lang=\"en\"").doesNotContain("??");
    }

    @Test
    void contributesAndFollowsWithoutAccount() {
        String receipt = send("Une phrase, et l'eau ?", "key-of-this-form");
        assertThat(page(receipt, "fr")).contains("Une phrase, et l&#39;eau ?").contains("récépissé");
        assertThat(send("Une phrase, et l'eau ?", "key-of-this-form")).isEqualTo(receipt);
        assertThat(page("/fr/consultations/" + consultation.slug() + "/contributions?q=phrases", "fr"))
                .contains("<mark>phrase</mark>");
    }

    @Test
    void neverRunsWhatSomebodyWrote() {
        send(HOSTILE, "hostile");
        assertThat(page("/fr/consultations/" + consultation.slug() + "/contributions/1", "fr"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://elsewhere.example"})
    void refusesAFormThatAnotherSiteSends(String header, String value) {
        client.post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .header(header, value)
                .body(BodyInserters.fromFormData("theme", "water").with("body", "Forgé."))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        String answer = Objects.requireNonNull(client.post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .body(BodyInserters.fromFormData("theme", "water")
                        .with("kind", "QUESTION")
                        .with("body", "Des mots à garder.")
                        .with("email", "incomplète"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(answer).contains("Des mots à garder.").contains("value=\"incomplète\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "messages", "moderation", "pages", "people", "proofs", "rights", "texts"})
    void bothBundlesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties"))
                .isEqualTo(keys(bundle + ".properties"))
                .isNotEmpty();
    }

    private static Set<String> keys(String name) throws IOException {
        Properties bundle = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
        assertThat(bundle.values()).doesNotContain("");
        return bundle.stringPropertyNames();
    }

    private String send(String body, String key) {
        return Objects.requireNonNull(client.post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .body(BodyInserters.fromFormData("theme", "water")
                        .with("kind", "OPINION")
                        .with("body", body)
                        .with("key", key))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location"));
    }

    private String page(String path, String language) {
        var answer = client.get()
                .uri(path)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody(String.class)
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
