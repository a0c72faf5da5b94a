package org.egide.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The API over HTTP: its manners, and what it answers to bad input and to attacks. */
@ServerTest
class ApiTests {

    private static final String GOOD = "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"Oui.\"}";

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
    private String contributions;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        Consultation consultation = made.open();
        contributions = "/api/v1/consultations/" + consultation.slug() + "/contributions";
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void receivesAContributionWithoutAccount() {
        post(GOOD)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("Location", startsWith(contributions))
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(1)
                .jsonPath("$.status")
                .isEqualTo("WAITING")
                .jsonPath("$.receipt")
                .exists();
    }

    @Test
    void followsByReceipt() {
        byte[] receipt = post(GOOD).expectBody().returnResult().getResponseBody();
        String code = JsonPath.read(new String(Objects.requireNonNull(receipt), StandardCharsets.UTF_8), "$.receipt");
        client.get()
                .uri("/api/v1/receipts/" + code)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.steps[0].what")
                .isEqualTo("RECEIVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 400 | unreadable-body",
                "{\"theme\": \"water\", \"kind\": \"SHOUT\", \"body\": \"x\"} | 400 | unreadable-body",
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"x\", \"likes\": 3} | 400 | unreadable-body",
                "{\"theme\": \"nowhere\", \"kind\": \"OPINION\", \"body\": \"x\"} | 400 | invalid-fields",
                "{} | 400 | invalid-fields"
            })
    void refusesBadBodiesAsProblems(String body, int status, String code) {
        post(body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    @Test
    void saysTheLengthOfATooLongTextInTheLanguageAskedFor() {
        String body = GOOD.replace("Oui.", "x".repeat(50_001));
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/body")
                .jsonPath("$.errors[0].detail")
                .value(containsString("longer than 50,000"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        post(GOOD.replace("Oui.", "x".repeat(2_000_000)))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=forged", "limit=0", "limit=101", "limit=many", "theme=nowhere", "kind=SHOUT"})
    void refusesForgedQueries(String query) {
        client.get()
                .uri(contributions + "?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void answersUnknownAddressesAndMethodsAsProblems() {
        client.get()
                .uri("/api/v1/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unknown-address");
        client.patch()
                .uri(contributions)
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatAnotherSiteMakesABrowserSend(String site) {
        client.post()
                .uri(contributions)
                .header("Sec-Fetch-Site", site)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void refusesATokenThatIsNotOne() {
        client.get()
                .uri(contributions)
                .header("Authorization", "Bearer forged")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-token");
    }

    private ResponseSpec post(String body) {
        return client.post()
                .uri(contributions)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
