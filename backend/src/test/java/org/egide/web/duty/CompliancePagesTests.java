package org.egide.web.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Calendar;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.duty.PerformanceDraft;
import org.egide.identity.Person;
import org.egide.testing.SignedInPagesTest;
import org.egide.testing.Site;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The certificate of compliance as an owner meets it: what is missing, in words; no file until nothing is. */
class CompliancePagesTests extends SignedInPagesTest {

    private static final Person OWNER = new Person("any", "Odile Exemple", "maitre-ouvrage@example.org", Set.of());
    private static final Person GUARANTOR = new Person("any", "Gaspard Inventé", "garant@example.org", Set.of());
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Duties duties;

    @Override
    protected List<Member> members() {
        return List.of(
                new Member(Role.OWNER, "Odile Exemple", "maitre-ouvrage@example.org"),
                new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"));
    }

    @Test
    void theOwnerIsLedThereFromTheDutiesAndReadsWhatIsMissing() {
        Document duties = page(read("maitre-ouvrage", "fr", "/duties"));
        String link = Objects.requireNonNull(duties.selectFirst("a[href$=/duties/compliance]"))
                .attr("href");
        assertThat(link).startsWith("/fr/workspace/");
        Document page = page(read("maitre-ouvrage", "fr", "/duties/compliance"));
        assertThat(Objects.requireNonNull(page.getElementById("DECLARATION")).text())
                .contains("Manque", "la saisine de la Commission nationale du débat public (L121-8) en tient lieu");
        assertThat(Objects.requireNonNull(page.getElementById("INITIATIVE_RIGHT"))
                        .text())
                .contains("Remplie", "Sans objet");
        assertThat(Objects.requireNonNull(page.getElementById("TERMS")).text())
                .contains("Manque", "23 avril 2021 inclus", "« L’avis est publié en ligne »");
        assertThat(page.select("a[href$=.pdf]")).isEmpty();
    }

    @Test
    void theFileIsRefusedInBothLanguagesAndEachMissingConditionNamed() {
        var french = read("maitre-ouvrage", "fr", "/duties/compliance.pdf");
        assertThat(french.getStatus().value()).isEqualTo(409);
        assertThat(page(french).text()).contains("ne peut pas être établie", "condition 1", "condition 3");
        var english = read("garant", "en", "/duties/compliance.pdf");
        assertThat(english.getStatus().value()).isEqualTo(409);
        assertThat(page(english).text()).contains("cannot be made", "condition 1", "condition 3");
    }

    @Test
    void aProgramReadsWhatIsMissingInItsLanguageAndIsRefusedTheCertificate() {
        var french = ask("maitre-ouvrage", "fr", "/compliance");
        assertThat(french.getResponseBody())
                .contains("\"whole\":false", "\"kind\":\"DECLARATION\"", "\"basis\":\"REFERRAL\"")
                .contains("\"met\":true", "23 avril 2021", "L’avis est publié en ligne");
        assertThat(ask("garant", "en", "/compliance").getResponseBody()).contains("April 23, 2021");
        var refused = ask("garant", "fr", "/compliance/certificate");
        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(refused.getResponseBody()).contains("compliance-incomplete", "condition 1", "condition 3");
    }

    @Test
    void onceNothingIsMissingThePageAndTheApiGiveTheFile() {
        everythingIsDone();
        assertThat(page(read("maitre-ouvrage", "fr", "/duties/compliance")).select("a[href$=.pdf]"))
                .hasSize(1);
        assertThat(ask("garant", "fr", "/compliance").getResponseBody()).contains("\"whole\":true");
        for (var file : List.of(
                read("maitre-ouvrage", "fr", "/duties/compliance.pdf"),
                ask("garant", "fr", "/compliance/certificate"))) {
            assertThat(file.getStatus().value()).isEqualTo(200);
            assertThat(file.getResponseBody()).startsWith("%PDF-");
            HttpHeaders headers = file.getResponseHeaders();
            assertThat(headers.getContentDisposition().getFilename()).isEqualTo(consultation.slug() + "-L121-20.pdf");
            assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
            assertThat(headers.getCacheControl()).isEqualTo("no-store");
        }
    }

    private void everythingIsDone() {
        consultation = made.create(TestConsultations.under(
                "VOLUNTARY_WITH_GUARANTOR",
                TestConsultations.draft(
                        new Calendar(
                                LocalDate.parse("2021-02-09"),
                                LocalDate.parse("2021-02-25"),
                                LocalDate.parse("2021-04-23"),
                                null,
                                null,
                                LocalDate.parse("2021-05-20"),
                                LocalDate.parse("2021-07-20")),
                        ModerationMode.BEFORE_PUBLICATION,
                        members())));
        clock.moveToParis("2021-08-01T09:00:00");
        perform(OWNER, "file-ready", "2021-02-01");
        perform(OWNER, "notice-online", "2021-02-08");
        perform(OWNER, "notice-posted", "2021-02-08");
        perform(GUARANTOR, "report-handed", "2021-05-20");
        perform(OWNER, "report-online", "2021-05-21");
        perform(OWNER, "declaration", "2021-05-01");
    }

    private void perform(Person who, String duty, String day) {
        duties.perform(
                        consultation,
                        duty,
                        new PerformanceDraft(LocalDate.parse(day), "Mairie inventée", "", "affiche.jpg", PHOTO),
                        who)
                .block();
    }

    @Test
    void nobodyElseReadsItThroughTheApi() {
        for (String below : List.of("/compliance", "/compliance/certificate")) {
            for (String user : List.of("citoyenne", "garante", "etat")) {
                assertThat(ask(user, "fr", below).getStatus().value()).as(user).isEqualTo(403);
            }
            assertThat(Site.on(port)
                            .client()
                            .get()
                            .uri(api() + below)
                            .exchange()
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value())
                    .isEqualTo(401);
        }
    }

    private EntityExchangeResult<String> ask(String who, String language, String below) {
        return Site.on(port)
                .client()
                .get()
                .uri(api() + below)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf(who)))
                .header("Accept-Language", language)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private String api() {
        return "/api/v1/consultations/" + consultation.slug() + "/duties";
    }

    private EntityExchangeResult<String> read(String who, String language, String path) {
        return Site.on(port)
                .client()
                .get()
                .uri("/" + language + "/workspace/consultations/" + consultation.slug() + path)
                .header("Cookie", PEOPLE.cookie(port, who))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static Document page(EntityExchangeResult<String> answer) {
        return Jsoup.parse(Objects.requireNonNull(answer.getResponseBody()));
    }
}
