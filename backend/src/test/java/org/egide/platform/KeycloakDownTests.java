package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Keycloak does not answer: reading and contributing go on, and whoever would sign in is told. */
@SpringBootTest(
        classes = EgideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "egide.identity.issuer=http://localhost:1/realms/egide")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Configuration.class, TestConsultations.class})
class KeycloakDownTests {

    /** Signed by nobody we know; its key would have to be asked of Keycloak. */
    private static final String TOKEN =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJhIiwiZXhwIjo0MTAyNDQ0ODAwfQ.c2lnbmF0dXJl";

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
        consultation = made.open();
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void peopleReadAndContribute() {
        client.get()
                .uri("/fr/consultations/" + consultation.slug())
                .exchange()
                .expectStatus()
                .isOk();
        client.post()
                .uri("/api/v1/consultations/" + consultation.slug() + "/contributions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"Oui.\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void aTokenIsNeitherBelievedNorCalledWrong() {
        client.get()
                .uri("/api/v1/consultations/" + consultation.slug() + "/moderation/queue")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/identity-unavailable");
    }

    @Test
    void whoeverWouldSignInIsToldInsteadOfSentIntoTheVoid() {
        String page = client.get()
                .uri("/fr/sign-in?to=/workspace")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("ne répond pas en ce moment").contains("sans compte");
    }
}
