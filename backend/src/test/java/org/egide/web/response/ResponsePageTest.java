package org.egide.web.response;

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
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** What the tests of these pages share: a consultation with an owner and a guarantor, and their sessions. */
@KeycloakTest
abstract class ResponsePageTest {

    static final String OWNER = "maitre-ouvrage";

    static final String SERVICE = "etat";

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", OWNER + "@example.org"),
                        new Member(Role.RESPONDENT, "Service inventé de l’État", SERVICE + "@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
    }

    String page(String path) {
        return "/fr/consultations/" + consultation.slug() + path;
    }

    String desk(String path) {
        return "/fr/workspace/consultations/" + consultation.slug() + path;
    }

    String api(String path) {
        return "/api/v1/consultations/" + consultation.slug() + path;
    }

    String read(String address) {
        return Site.text(Site.on(port).get(address, "fr"));
    }

    static FormInserter<String> form(String name, String value) {
        return BodyInserters.fromFormData(name, value);
    }

    static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    EntityExchangeResult<String> get(String user, String address) {
        return Site.result(Site.on(port)
                .client()
                .get()
                .uri(address)
                .header("Cookie", cookie(user))
                .exchange());
    }

    EntityExchangeResult<String> post(
            @Nullable String user, String address, BodyInserter<?, ? super ClientHttpRequest> body) {
        var request = Site.on(port).client().post().uri(address).header("Sec-Fetch-Site", "same-origin");
        if (user != null) {
            request.header("Cookie", cookie(user));
        }
        return Site.result(request.body(body).exchange());
    }

    /** As the report's own tests make one, without its words. */
    void publishReport() {
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
                VALUES (:space, 1, 1, 1, 'CLARIFICATION', 1, 'Dites combien d’eau.', '', '{}'),
                       (:space, 1, 1, 2, 'RECOMMENDATION', 1, 'Publiez l’étude.', 'Service inventé de l’État', '{}')
                """).forEach(this::run);
    }

    /** The service is designated no more. */
    void theServiceLeaves() {
        run("DELETE FROM consultation.member WHERE space_id = :space AND role = 'RESPONDENT'");
    }

    private void run(String sql) {
        db.sql(sql).bind("space", consultation.id().value()).then().block();
    }

    /** Over the API, as a user. */
    EntityExchangeResult<String> call(String user, HttpMethod method, String path, @Nullable String tag, String json) {
        var request = Site.on(port)
                .client()
                .method(method)
                .uri(path)
                .header("Authorization", "Bearer " + TestKeycloak.tokenOf(user))
                .contentType(MediaType.APPLICATION_JSON);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return Site.result(request.bodyValue(json).exchange());
    }

    private String cookie(String user) {
        return COOKIES.computeIfAbsent(user + port, one -> TestSession.cookieOf(port, user));
    }
}
