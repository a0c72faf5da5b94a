package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;
import static org.egide.testing.TestKeycloak.tokenOf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.testing.SignedInTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Moderation over HTTP: guarantors, authors, readers. */
@SignedInTest
class ModerationApiTests {

    private static final String PHONE = "06 11 22 33 44";

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    String base;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société d'essai", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
        base = "/api/v1/consultations/" + consultation.slug();
    }

    @Test
    void guarantorTakesTheNextBlacksOutAPassageAndTheRecordSaysSo() {
        Receipt receipt = submit("Appelez le " + PHONE + ".");
        Map<?, ?> next = guarantor(HttpMethod.POST, "/moderation/queue/next", null, 200);
        assertThat(next.get("content")).isEqualTo(receipt.id().toString());
        Map<?, ?> claim = (Map<?, ?>) next.get("claim");
        Map<String, ?> decision = Map.of(
                "outcome",
                "PUBLISH_REDACTED",
                "reason",
                "Un numéro de téléphone.",
                "claim",
                Objects.requireNonNull(claim).get("id"),
                "passages",
                List.of(Map.of("field", "BODY", "from", 11, "to", 25, "ground", "OWN_PRIVATE_DATA")));
        guarantor(HttpMethod.POST, "/moderation/items/" + receipt.id() + "/decision", decision, 200);

        assertThat(read("/contributions/1")).contains("█████").doesNotContain("11 22");
        assertThat(read("/moderation-record"))
                .contains("\"number\":\"1\"", "PUBLISH_REDACTED", "OWN_PRIVATE_DATA", "BEFORE_PUBLICATION")
                .doesNotContain("Gaspard", "téléphone.", "11 22");
        assertThat(read("/moderation-record/table.csv"))
                .startsWith("\uFEFFdate,kind,number")
                .contains(",contribution,1,PUBLISH_REDACTED,GUARANTOR,OWN_PRIVATE_DATA,1,BEFORE_PUBLICATION,0,")
                .doesNotContain("Gaspard");
        assertThat(read("/moderation-record/figures")).contains("\"decided\":1");
        guarantor(HttpMethod.POST, "/moderation/queue/next", null, 204);
        assertThat(guarantor(HttpMethod.POST, "/moderation/items/" + receipt.id() + "/original", null, 200)
                        .get("body"))
                .isEqualTo("Appelez le " + PHONE + ".");
    }

    @Test
    void selectionAnswersItemByItem() {
        Receipt receipt = submit("Un.");
        UUID unknown = UUID.randomUUID();
        Map<?, ?> answer = guarantor(
                HttpMethod.POST,
                "/moderation/decisions",
                Map.of("contents", List.of(receipt.id(), unknown), "outcome", "PUBLISH"),
                200);
        assertThat(String.valueOf(answer.get("items"))).contains("PUBLISH", "unknown-item");
    }

    @Test
    void authorAppealsAndTheOneWhoDecidedMayNotJudge() {
        Receipt receipt = submit("Une injure.");
        Map<String, ?> refusal = Map.of("outcome", "REFUSE", "ground", "INSULT", "reason", "Une injure.");
        guarantor(HttpMethod.POST, "/moderation/items/" + receipt.id() + "/decision", refusal, 200);
        http().post()
                .uri("/api/v1/receipts/" + receipt.code() + "/appeal")
                .bodyValue(Map.of("plea", "Ce n’en est pas une."))
                .exchange()
                .expectStatus()
                .isCreated();
        List<?> items = (List<?>) Objects.requireNonNull(
                guarantor(HttpMethod.GET, "/moderation/appeals", null, 200).get("items"));
        Map<?, ?> appeal = (Map<?, ?>) items.getFirst();
        assertThat(appeal.get("mine")).isEqualTo(true);
        String judgement = "/moderation/appeals/" + appeal.get("id") + "/judgement";
        Map<String, ?> reversed = Map.of("result", "REVERSED", "answer", "En effet.");

        guarantor(HttpMethod.POST, judgement, reversed, 403);
        call("commission", HttpMethod.POST, judgement, reversed, 200);
        assertThat(read("/contributions/1")).contains("Une injure.");
        assertThat(read("/moderation-record")).contains("REVERSED", "\"origin\":\"APPEAL\"");
    }

    @Test
    void readerReportsAndIsAnswered() {
        Receipt receipt = submit("Publié.");
        guarantor(
                HttpMethod.POST, "/moderation/items/" + receipt.id() + "/decision", Map.of("outcome", "PUBLISH"), 200);
        Map<?, ?> kept = call(null, HttpMethod.POST, "/contributions/1/reports", Map.of("ground", "OFF_TOPIC"), 201);
        String code = String.valueOf(kept.get("code"));
        assertThat(String.valueOf(guarantor(HttpMethod.GET, "/moderation/queue", null, 200)
                        .get("items")))
                .contains("OFF_TOPIC", "REPORTED");
        guarantor(
                HttpMethod.POST, "/moderation/items/" + receipt.id() + "/decision", Map.of("outcome", "PUBLISH"), 200);
        http().get()
                .uri("/api/v1/reports/" + code)
                .exchange()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("PUBLISH");
    }

    @Test
    void ownerReadsNothingOfTheWorkspaceAndEverybodyReadsTheCharter() {
        for (String path :
                List.of("/moderation/queue", "/moderation/claims", "/moderation/appeals", "/moderation/sanctions")) {
            call("maitre-ouvrage", HttpMethod.GET, path, null, 403);
            call(null, HttpMethod.GET, path, null, 401);
        }
        assertThat(read("/charter")).contains("Respecter les personnes", "\"INSULT\"");
        assertThat(read("/charter/announcements")).contains("[]");
    }

    private Receipt submit(String body) {
        return Objects.requireNonNull(
                contributions.submit(consultation, anOpinion(body)).block());
    }

    private Map<?, ?> guarantor(HttpMethod method, String path, @Nullable Object body, int status) {
        return call("garant", method, path, body, status);
    }

    private Map<?, ?> call(@Nullable String user, HttpMethod method, String path, @Nullable Object body, int status) {
        WebTestClient.RequestBodySpec request = http().method(method).uri(base + path);
        if (user != null) {
            request.header("Authorization", "Bearer " + tokenOf(user));
        }
        var exchange =
                body == null ? request.exchange() : request.bodyValue(body).exchange();
        Map<?, ?> answer = exchange.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return answer == null ? Map.of() : answer;
    }

    private String read(String path) {
        return String.valueOf(http().get()
                .uri(base + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient http() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
