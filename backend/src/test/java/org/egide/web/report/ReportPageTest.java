package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.report.Drafting;
import org.egide.report.Section;
import org.egide.testing.Browser.Page;
import org.egide.testing.KeycloakTest;
import org.egide.testing.SignedIn;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the report’s pages share: two guarantors, and a report that one of them began. */
@KeycloakTest
abstract class ReportPageTest {

    static final SignedIn PEOPLE = new SignedIn();

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Drafting drafting;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void beginAReport() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"),
                        new Member(Role.GUARANTOR, "Inventée garante", "garante@example.org"))));
        assertThat(post("garant", "/report", Map.of("kind", "FINAL", "language", "fr"))
                        .location())
                .endsWith("/report/1?did=begun");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    Page save(String user, Section section, String body) {
        return post(
                user,
                section(section),
                Map.of(
                        "act",
                        "save",
                        "version",
                        String.valueOf(section.version()),
                        "title",
                        "Avant-propos",
                        "body",
                        body));
    }

    static String text(Document page) {
        return Objects.requireNonNull(page.getElementById("body")).wholeText().replaceFirst("^\n", "");
    }

    Section first() {
        return sections().getFirst();
    }

    List<Section> sections() {
        return Objects.requireNonNull(drafting.sections(consultation.id(), 1).block());
    }

    static String section(Section section) {
        return "/report/1/sections/" + section.id();
    }

    String base() {
        return "/fr/workspace/consultations/" + consultation.slug();
    }

    Document page(String user, String below) {
        Page page = get(user, below);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return Jsoup.parse(page.html());
    }

    Page get(String user, String below) {
        return PEOPLE.browser(port, user).open(base() + below);
    }

    Page post(String user, String below, Map<String, String> fields) {
        return PEOPLE.browser(port, user).send(base() + below, fields);
    }
}
