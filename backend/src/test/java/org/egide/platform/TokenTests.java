package org.egide.platform;

import static org.egide.testing.TestKeycloak.tokenOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.servers.Keycloaks;
import org.egide.testing.KeycloakTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/** What the API does with the tokens of a real Keycloak, and with those that are not good. */
@KeycloakTest
class TokenTests {

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
    private String queue;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        Consultation consultation = made.create(guardedByTheRealm());
        queue = "/api/v1/consultations/" + consultation.slug() + "/moderation/queue";
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void aGuarantorReadsTheQueue() {
        askWith(tokenOf("garant")).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"citoyenne", "maitre-ouvrage", "commission", "exploitant", "garante"})
    void nobodyElseReadsTheQueue(String user) {
        refused(askWith(tokenOf(user)), 403, "not-your-role");
    }

    @Test
    void nobodyReadsTheQueueUnsigned() {
        refused(client.get().uri(queue).exchange(), 401, "not-signed-in");
    }

    @Test
    void refusesAnExpiredToken() {
        String token = tokenOf("garant");
        Instant later = Instant.now().plus(Duration.ofMinutes(10));
        clock.advance(Duration.between(clock.instant(), later));
        refused(askWith(token), 401, "invalid-token");
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refused(askWith(token("egide", "admin-cli", "garant", "garant-demo")), 401, "invalid-token");
    }

    @Test
    void refusesATokenOfAnotherRealm() {
        refused(askWith(token("master", "admin-cli", "admin", "admin")), 401, "invalid-token");
    }

    @Test
    void refusesATokenWithoutSignature() {
        String[] parts = tokenOf("garant").split("\\.", -1);
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        refused(askWith(none + "." + parts[1] + "."), 401, "invalid-token");
    }

    @Test
    void refusesATokenThatWasAltered() {
        String[] parts = tokenOf("citoyenne").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]))
                .replace("citoyenne@example.org", "garant@example.org");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());
        refused(askWith(parts[0] + "." + forged + "." + parts[2]), 401, "invalid-token");
    }

    @Test
    void anOfficerOpensAConsultationAndEditsItFromTheVersionSheRead() {
        String body = """
                {"slug": "par-api-%d", "title": {"fr": "Un essai"}, "summary": {"fr": "Court."},
                 "asked": {"fr": "Oui ?"}, "regime": "CRPA_FREE", "moderationMode": "BEFORE_PUBLICATION",
                 "calendar": {"noticeOn": "2021-03-01", "opensOn": "2021-03-20", "closesOn": "2021-05-15"},
                 "themes": [{"key": "tout", "title": {"fr": "Tout"}}]}""".formatted(port);
        String token = tokenOf("commission");
        String address = created(body, token);
        String tag = tagOf(address);
        refused(put(address, body, token, null), 428, "precondition-required");
        put(address, body, token, tag).expectStatus().isOk();
        refused(put(address, body, token, tag), 412, "stale-version");
        refused(put(address, body, tokenOf("garant"), tag), 403, "not-your-role");
    }

    private String created(String body, String token) {
        return Objects.requireNonNull(client.post()
                .uri("/api/v1/consultations")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
    }

    private String tagOf(String address) {
        return Objects.requireNonNull(client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());
    }

    private ResponseSpec put(String address, String body, String token, @org.jspecify.annotations.Nullable String tag) {
        return client.put()
                .uri(address)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (tag != null) {
                        headers.setIfMatch(tag);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec askWith(String token) {
        return client.get()
                .uri(queue)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
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

    private static String token(String realm, String client, String user, String password) {
        String address = Keycloaks.server().issuer().replace("/realms/egide", "/realms/" + realm);
        Map<?, ?> answer = Objects.requireNonNull(WebClient.create()
                .post()
                .uri(address + "/protocol/openid-connect/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", client)
                        .with("username", user)
                        .with("password", password))
                .retrieve()
                .bodyToMono(Map.class)
                .block());
        return (String) Objects.requireNonNull(answer.get("access_token"));
    }

    private static ConsultationDraft guardedByTheRealm() {
        ConsultationDraft draft = TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION);
        return new ConsultationDraft(
                draft.slug(),
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                draft.regime(),
                draft.mode(),
                draft.calendar(),
                draft.themes(),
                java.util.List.of(new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org")),
                draft.perimeter(),
                draft.breachReason());
    }
}
