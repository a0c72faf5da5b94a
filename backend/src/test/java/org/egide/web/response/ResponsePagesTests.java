package org.egide.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.testing.KeycloakTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** The response to the report over HTTP: written, published, read, followed, and judged by the commission. */
@KeycloakTest
class ResponsePagesTests {

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();
    private static final String OWNER = "maitre-ouvrage";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", OWNER + "@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
    }

    /** As the report's own tests make one, without its words. */
    private void publishReport() {
        List.of("""
                INSERT INTO report.report (space_id, number, kind, language, title, opened_at, opened_by)
                VALUES (:space, 1, 'FINAL', 'fr', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Gaspard Inventé')
                """, """
                INSERT INTO report.edition (space_id, report, number, state, title, frozen_at, frozen_by, note,
                                            reservation, html, sha256, data_sha256, late, ended_at, ended_by)
                VALUES (:space, 1, 1, 'PUBLISHED', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Gaspard Inventé', '', '',
                        '', '\\x00', '\\x00', false, '2021-05-23T10:00:00Z', 'Gaspard Inventé')
                """, """
                INSERT INTO report.edition_request (space_id, report, edition, number, kind, place, text, addressee,
                                                    sources)
                VALUES (:space, 1, 1, 1, 'CLARIFICATION', 1, 'Dites combien d’eau.', '', '{}')
                """)
                .forEach(sql -> db.sql(sql)
                        .bind("space", consultation.id().value())
                        .then()
                        .block());
    }

    @Test
    void beforeTheReportThereIsNothingToRespondTo() {
        assertThat(body(get(OWNER, desk("/response")))).contains("n’est pas encore publié");
        assertThat(read("/response")).contains("n’a pas encore publié sa réponse");
        assertThat(read("/commitments")).contains("Aucun engagement");
    }

    @Test
    void theOwnerRespondsAndEverybodyReadsFollowsAndSeesTheOpinionOfTheCommission() {
        publishReport();
        assertThat(body(get(OWNER, desk("/response")))).contains("A1", "Dites combien d’eau.", "Sans réponse encore");
        assertThat(body(get(OWNER, desk("/response/requests/1")))).contains("Répondre à la demande A1");
        write();
        assertThat(read("/response"))
                .contains("Acceptée", "Moyens mis en place", "SHA-256", "<strong>continue</strong>")
                .doesNotContain("<script>alert");
        progress();
        judge();
        assertThat(Site.text(Site.on(port).get("/api/v1/consultations/" + consultation.slug() + "/response", "fr")))
                .contains("\"stance\":\"ACCEPTED\"");
    }

    private void write() {
        var wrong = post(
                OWNER, desk("/response/requests/1"), form("stance", "REFUSED").with("text", "Non <b>."));
        assertThat(wrong.getStatus().value()).isEqualTo(400);
        assertThat(body(wrong)).contains("Non &lt;b&gt;.", "Dites pourquoi");
        assertThat(post(OWNER, desk("/response/requests/1"), reply("0"))
                        .getStatus()
                        .value())
                .isEqualTo(303);
        assertThat(post(OWNER, desk("/response/requests/1"), reply("0"))
                        .getStatus()
                        .value())
                .isEqualTo(412);
        assertThat(post(OWNER, desk("/response/publish"), form("note", ""))
                        .getStatus()
                        .value())
                .isEqualTo(409);
        var decided = post(
                OWNER,
                desk("/response/decision"),
                form("decision", "CONTINUE").with("reasons", "Il **continue**.").with("version", "0"));
        assertThat(decided.getStatus().value()).isEqualTo(303);
        assertThat(post(OWNER, desk("/response/publish"), form("note", ""))
                        .getStatus()
                        .value())
                .isEqualTo(303);
    }

    private void progress() {
        assertThat(body(get(OWNER, desk("/commitments")))).contains("Creuser un bassin.");
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("on", "2021-02-26");
        parts.part("text", "Le bassin est creusé.");
        parts.part("link", "");
        parts.part("proof", new ByteArrayResource("texte".getBytes())).filename("bassin.txt");
        var wrong = send(OWNER, desk("/commitments/1"), BodyInserters.fromMultipartData(parts.build()));
        assertThat(wrong.getStatus().value()).isEqualTo(400);
        assertThat(body(wrong)).contains("Le bassin est creusé.");

        MultipartBodyBuilder good = new MultipartBodyBuilder();
        good.part("on", "2021-02-26");
        good.part("text", "Le bassin est creusé.");
        good.part("link", "https://example.org/bassin");
        good.part("kept", "on");
        var said = send(OWNER, desk("/commitments/1"), BodyInserters.fromMultipartData(good.build()));
        assertThat(said.getStatus().value()).isEqualTo(303);
        assertThat(read("/commitments")).contains("Le bassin est creusé.", "https://example.org/bassin", "Tenu.");
    }

    private void judge() {
        assertThat(body(get("commission", desk("/opinion")))).contains("A1", "800 m³");
        var given = post(
                "commission",
                desk("/opinion"),
                form("text", "Réponse complète.")
                        .with("version", "0")
                        .with("quality-1", "FAIR")
                        .with("complete-1", "on")
                        .with("note-1", "Sans calendrier."));
        assertThat(given.getStatus().value()).isEqualTo(303);
        assertThat(read("/response")).contains("Réponse complète.", "passable", "Sans calendrier.");
    }

    private static FormInserter<String> reply(String version) {
        return form("stance", "ACCEPTED")
                .with("text", "800 m³ par jour <script>alert(1)</script>.")
                .with("commitment", "Creuser un bassin.")
                .with("due", "2021-12-31")
                .with("means", "Un bassin.")
                .with("responsible", "La direction")
                .with("version", version);
    }

    private String desk(String path) {
        return "/fr/workspace/consultations/" + consultation.slug() + path;
    }

    private String read(String path) {
        return Site.text(Site.on(port).get("/fr/consultations/" + consultation.slug() + path, "fr"));
    }

    private static FormInserter<String> form(String name, String value) {
        return BodyInserters.fromFormData(name, value);
    }

    private static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private String cookie(String user) {
        return COOKIES.computeIfAbsent(user + port, one -> TestSession.cookieOf(port, user));
    }

    private EntityExchangeResult<String> get(String user, String address) {
        return Site.result(Site.on(port)
                .client()
                .get()
                .uri(address)
                .header("Cookie", cookie(user))
                .exchange());
    }

    private EntityExchangeResult<String> post(String user, String address, FormInserter<String> form) {
        return send(user, address, form);
    }

    private EntityExchangeResult<String> send(
            String user, String address, BodyInserter<?, ? super ClientHttpRequest> body) {
        return Site.result(Site.on(port)
                .client()
                .post()
                .uri(address)
                .header("Cookie", cookie(user))
                .header("Sec-Fetch-Site", "same-origin")
                .body(body)
                .exchange());
    }
}
