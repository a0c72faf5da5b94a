package org.egide.web.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.report.Composer;
import org.egide.report.FirstDraft;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.SectionDraft;
import org.egide.testing.Browser.Page;
import org.egide.testing.SignedIn;
import org.egide.testing.SignedInTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/** A guarantor looks at the report as it would be read, takes it along, and sees what keeps it from being signed. */
@SignedInTest
class PreviewPagesTests {

    private static final SignedIn PEOPLE = new SignedIn();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FirstDraft firstDraft;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Composer composer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void aReportAsItBegins() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        contributions.submit(consultation, anOpinion("Les puits sont à sec.")).block();
        List<SectionDraft> drafts = new ArrayList<>(await(composer.latest(consultation)
                .flatMap(asOf -> firstDraft.of(consultation, ReportKind.FINAL, Locale.FRENCH, asOf))));
        drafts.add(new SectionDraft("", 1, "Une partie de plus", "Les puits @c1, <b>gras</b>, et @c99."));
        reports.open(consultation, ReportKind.FINAL, Locale.FRENCH, drafts, TestConsultations.GUARANTOR)
                .block();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theWholeDocumentIsReadAndSaysThatItIsADraft() throws IOException {
        Page page = get("/preview");

        assertThat(page.status()).isEqualTo(200);
        assertThat(parsed(page).select("article.document h1").text()).startsWith("Version de travail");
        assertThat(parsed(page).select("h1")).hasSize(1);
        assertThat(parsed(page).select("a.document-citation").attr("href"))
                .isEqualTo("/fr/consultations/" + consultation.slug() + "/contributions/1");
        keep("preview", page);
    }

    @Test
    void itIsTakenAlongAsAFile() {
        for (String name : List.of("report.pdf", "report.docx", "report.odt", "data.zip")) {
            byte[] file = Site.on(port)
                    .client()
                    .get()
                    .uri(at("/preview/files/" + name))
                    .header("Cookie", PEOPLE.cookie(port, "garant"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBody();
            assertThat(new String(Objects.requireNonNull(file), 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo(name.endsWith("pdf") ? "%P" : "PK");
        }
    }

    @Test
    void theHeaviestFindingsComeFirstEachWithItsSection() throws IOException {
        Page page = get("/checks");

        assertThat(parsed(page).select("section.report-checks h2").eachText())
                .first()
                .isEqualTo("Empêche de signer 1");
        assertThat(parsed(page).select("section.BLOCKING").text()).contains("@c99", "Une partie de plus");
        assertThat(parsed(page).select("section.WARNING").text()).contains("[À écrire]");
        keep("checks", page);
    }

    @Test
    void whoeverTypesFindsWhatCanBeCited() {
        String found = Site.on(port)
                .client()
                .get()
                .uri("/api/v1/consultations/" + consultation.slug() + "/reports/1/citations?typed=puits")
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf("garant")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(found).contains("\"token\":\"c1\"", "Contribution n° 1");
    }

    private static Document parsed(Page page) {
        return Jsoup.parse(page.html());
    }

    /** For the eyes of whoever wants to see it. */
    private static void keep(String name, Page page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.writeString(folder.resolve("report-" + name + ".html"), page.html());
    }

    private Page get(String where) {
        return PEOPLE.browser(port, "garant").open(at(where));
    }

    private String at(String where) {
        return "/fr/workspace/consultations/" + consultation.slug() + "/report/1" + where;
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
