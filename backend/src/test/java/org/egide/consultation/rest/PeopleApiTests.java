package org.egide.consultation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestKeycloak.tokenOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.servers.Keycloaks;
import org.egide.testing.KeycloakTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Designation and the charter over HTTP, with the tokens, the accounts and the mail of a real Keycloak. */
@KeycloakTest
class PeopleApiTests {

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
    void prepareConsultation() {
        clock.reset();
        client = Site.on(port).client();
        consultation = made.prepare(TestConsultations.draft(
                TestConsultations.calendar("2021-04-09", "2021-04-25", "2021-06-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(new Member(Role.OWNER, "Société d'essai", "maitre-ouvrage@example.org"))));
    }

    @Test
    void theInvitationLeavesAtOnceAndTheLocationIsTheList() {
        String email = "api-" + UUID.randomUUID() + "@example.org";
        Map<?, ?> made = ask("commission", HttpMethod.POST, "/designations", designation("GUARANTOR", email), 201);
        assertThat(made.get("sentAt")).isNotNull();
        assertThat(made.get("failure")).isNull();
        assertThat(Arrays.stream(Keycloaks.mail().getReceivedMessages())
                        .filter(mail -> String.valueOf(recipient(mail)).equals(email)))
                .hasSize(1);
        Map<?, ?> again =
                ask("commission", HttpMethod.POST, "/designations/" + made.get("id") + "/invitation", Map.of(), 200);
        assertThat(again.get("id")).isEqualTo(made.get("id"));
        assertThat(String.valueOf(ask("commission", HttpMethod.GET, "/designations", null, 200)))
                .contains(email);
    }

    @Test
    void aGuarantorDeclaresThenReadsTheQueue() {
        ask("commission", HttpMethod.POST, "/designations", designation("GUARANTOR", "garante@example.org"), 201);
        assertThat(problem("garante", HttpMethod.GET, "/moderation/queue", null, 403))
                .endsWith("declaration-required");
        Object version =
                ask("garante", HttpMethod.GET, "/declaration", null, 200).get("version");
        ask("garante", HttpMethod.POST, "/declaration", Map.of("version", Objects.requireNonNull(version)), 204);
        ask("garante", HttpMethod.GET, "/moderation/queue", null, 200);
        assertThat(problem("garante", HttpMethod.GET, "/declaration", null, 409))
                .endsWith("already-declared");
    }

    @Test
    void nobodyButAnOfficerDesignatesAndNobodyIsOwnerAndGuarantor() {
        clock.moveToParis("2021-04-10T09:00:00");
        Map<String, Object> body = designation("GUARANTOR", "Maitre-Ouvrage@example.org");
        for (String user : List.of("maitre-ouvrage", "garant", "citoyenne")) {
            assertThat(problem(user, HttpMethod.POST, "/designations", body, 403))
                    .endsWith("not-your-role");
        }
        assertThat(problem("commission", HttpMethod.POST, "/designations", body, 409))
                .endsWith("owner-and-guarantor");
        assertThat(problem("commission", HttpMethod.POST, "/designations", Map.of(), 400))
                .endsWith("invalid-fields");
        String unknown = "/designations/" + UUID.randomUUID();
        assertThat(problem("commission", HttpMethod.POST, unknown + "/end", Map.of("reason", "RESIGNED"), 404))
                .endsWith("unknown-designation");
        assertThat(problem("commission", HttpMethod.PUT, "/resumption", Map.of("resumesOn", "2021-05-01"), 409))
                .endsWith("not-suspended");
    }

    @Test
    void theCharterIsReplacedBeforeTheOpeningAndNoLongerWhileOpen() {
        clock.moveToParis("2021-04-10T09:00:00");
        Map<?, ?> charter = ask(null, HttpMethod.GET, "/charter", null, 200);
        Map<String, Object> changed = new java.util.HashMap<>();
        List.of("appealDays", "answerDays", "articles", "grounds").forEach(key -> changed.put(key, charter.get(key)));
        changed.put("delayHours", 24);
        assertThat(replace("commission", changed, "\"1\"", 200)).contains("\"version\":2", "\"delayHours\":24");
        assertThat(replace("commission", changed, "\"1\"", 412)).contains("stale-version");
        assertThat(replace("commission", changed, null, 428)).contains("precondition-required");
        assertThat(replace("maitre-ouvrage", changed, "\"2\"", 403)).contains("not-your-role");
        assertThat(replace("commission", Map.of("delayHours", 24), "\"2\"", 400))
                .contains("appealDays");
        changed.put("grounds", List.of());
        assertThat(replace("commission", changed, "\"2\"", 400)).contains("grounds");

        clock.moveToParis("2021-04-25T09:00:00");
        changed.put("grounds", charter.get("grounds"));
        assertThat(replace("commission", changed, "\"2\"", 409)).contains("charter-while-open");
        assertThat(String.valueOf(ask(null, HttpMethod.GET, "/charter/versions/1", null, 200)))
                .contains("delayHours=72");
        assertThat(String.valueOf(ask(null, HttpMethod.GET, "/charter/announcements", null, 200)))
                .contains("CHARTER");
    }

    private static Object recipient(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0];
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, Object> designation(String role, String email) {
        return Map.of("role", role, "name", "Sacha Exemple", "email", email);
    }

    private String replace(
            String user, Map<String, Object> charter, @org.jspecify.annotations.Nullable String tag, int status) {
        var request = client.put()
                .uri("/api/v1/consultations/" + consultation.slug() + "/charter")
                .headers(headers -> headers.setBearerAuth(tokenOf(user)))
                .contentType(MediaType.APPLICATION_JSON);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return Site.text(request.bodyValue(charter).exchange().expectStatus().isEqualTo(status));
    }

    private String problem(
            String user, HttpMethod method, String path, @org.jspecify.annotations.Nullable Object body, int status) {
        return String.valueOf(ask(user, method, path, body, status).get("type"));
    }

    private Map<?, ?> ask(
            @org.jspecify.annotations.Nullable String user,
            HttpMethod method,
            String path,
            @org.jspecify.annotations.Nullable Object body,
            int status) {
        var request = client.method(method)
                .uri("/api/v1/consultations/" + consultation.slug() + path)
                .contentType(MediaType.APPLICATION_JSON);
        if (user != null) {
            request.headers(headers -> headers.setBearerAuth(tokenOf(user)));
        }
        var answer = (body == null ? request : request.bodyValue(body))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return answer == null ? Map.of() : answer;
    }
}
