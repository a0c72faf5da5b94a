package org.egide.web.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.testing.SignedInPagesTest;
import org.egide.testing.Site;
import org.egide.testing.TestKeycloak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The certificate of compliance as an owner meets it: what is missing, in words; no file until nothing is. */
class CompliancePagesTests extends SignedInPagesTest {

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
