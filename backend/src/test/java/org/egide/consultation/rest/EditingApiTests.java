package org.egide.consultation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestKeycloak.tokenOf;

import java.util.Objects;
import java.util.UUID;
import org.egide.testing.KeycloakTest;
import org.egide.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers prepare consultations over the API, as on the page. */
@KeycloakTest
class EditingApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private WebTestClient client;

    private final String slug = "api-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void theSameKeyOpensOneConsultationAndRefusesAnotherBody() {
        String body = body("[\"62276\"]");
        String first = identity(post(body, "key-" + slug));
        assertThat(identity(post(body, "key-" + slug))).isEqualTo(first);
        refused(post(body("[\"62132\"]"), "key-" + slug), 422, "idempotency-key-reused");
        refused(post(body, null), 409, "slug-taken");
        refused(post(body, "k".repeat(201)), 400, "invalid-idempotency-key");
    }

    @Test
    void aDraftIsReadToBeSentBackAsItIs() {
        post(body("[\"Douvrin\", \"62132\"]"), null).expectStatus().isCreated();
        client.get()
                .uri("/api/v1/consultations/" + slug)
                .exchange()
                .expectStatus()
                .isNotFound();
        EntityExchangeResult<String> read = draft("commission", "en")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        JsonNode draft = json.readTree(Objects.requireNonNull(read.getResponseBody()));
        assertThat(draft.at("/draft/perimeter").toString()).isEqualTo("[\"62132\",\"62276\"]");
        assertThat(draft.at("/draft/members/0/email").asString()).isEqualTo("garant@example.org");
        assertThat(draft.at("/warnings/0/code").asString()).isEqualTo("no-notice-yet");
        assertThat(draft.at("/warnings/0/pointer").asString()).isEqualTo("/calendar/noticeOn");
        assertThat(draft.at("/warnings/0/detail").asString()).contains("May 16, 2021");
        client.put()
                .uri("/api/v1/consultations/" + slug)
                .headers(headers -> headers.setBearerAuth(tokenOf("commission")))
                .header(
                        "If-Match",
                        Objects.requireNonNull(read.getResponseHeaders().getETag()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(draft.get("draft").toString())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "citoyenne, 404, unknown-consultation",
        "garant, 403, not-your-role",
        "maitre-ouvrage, 404, unknown-consultation",
        "exploitant, 404, unknown-consultation"
    })
    void nobodyElseReadsADraftToEditIt(String user, int status, String code) {
        post(body("[]"), null).expectStatus().isCreated();
        refused(draft(user, "fr"), status, code);
        refused(client.get().uri("/api/v1/consultations/" + slug + "/draft").exchange(), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"slug\": null}",
                "{\"themes\": [null], \"members\": [null], \"perimeter\": [null]}",
                "{\"calendar\": {\"opensOn\": \"2021-06-01\"}}"
            })
    void namesEveryPartThatIsMissing(String body) {
        refused(post(body, null), 400, "invalid-fields");
    }

    @Test
    void namesTheCommunesThatItCannotFind() {
        post(body("[\"Atlantide\", \"99999\"]"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/perimeter")
                .jsonPath("$.errors[0].detail")
                .value(detail -> assertThat((String) detail).contains("Atlantide, 99999"));
    }

    private ResponseSpec draft(String user, String language) {
        return client.get()
                .uri("/api/v1/consultations/" + slug + "/draft")
                .headers(headers -> headers.setBearerAuth(tokenOf(user)))
                .header("Accept-Language", language)
                .exchange();
    }

    private ResponseSpec post(String body, @Nullable String key) {
        return client.post()
                .uri("/api/v1/consultations")
                .headers(headers -> {
                    headers.setBearerAuth(tokenOf("commission"));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String identity(ResponseSpec created) {
        EntityExchangeResult<String> answer = created.expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/consultations/" + slug)
                .expectBody(String.class)
                .returnResult();
        return json.readTree(Objects.requireNonNull(answer.getResponseBody()))
                .get("id")
                .asString();
    }

    private String body(String perimeter) {
        return """
                {"slug": "%s", "title": {"fr": "Un essai"}, "summary": {"fr": "Court."}, "asked": {"fr": "Oui ?"},
                 "regime": "CNDP_PRIOR", "moderationMode": "BEFORE_PUBLICATION", "accent": "teal",
                 "calendar": {"opensOn": "2021-06-01", "closesOn": "2021-07-15"},
                 "themes": [{"key": "tout", "title": {"fr": "Tout"}}, {"key": "eau", "parent": "tout",
                             "title": {"fr": "L'eau"}, "question": {"fr": "Laquelle ?"}}],
                 "members": [{"role": "GUARANTOR", "name": "Gaspard Inventé", "email": "garant@example.org"}],
                 "perimeter": %s}""".formatted(slug, perimeter);
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }
}
