package org.egide.web.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.SectionDraft;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.KeycloakTest;
import org.egide.testing.SignedIn;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report from the guarantor's page where it is frozen and signed to the page where everybody reads it. */
@KeycloakTest
class EditionPagesTests {

    private static final SignedIn PEOPLE = new SignedIn();
    private static final Person GASPARD = new Person("garant", "Gaspard Inventé", "garant@example.org", Set.of());

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void writeAReport() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Odile Exemple", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"),
                        new Member(Role.GUARANTOR, "Garance Fictive", "garante@example.org"))));
        clock.moveToParis("2021-05-24T10:00");
        consultation =
                Objects.requireNonNull(consultations.get(consultation.id()).block());
        reports.open(
                        consultation,
                        ReportKind.FINAL,
                        Locale.FRENCH,
                        List.of(new SectionDraft("", 1, "Avant-propos", "Ce que dit ce bilan.")),
                        GASPARD)
                .block();
    }

    @Test
    void twoGuarantorsSignAndEverybodyReads() {
        assertThat(page("garant", desk()).text()).contains("Rien n’empêche de le signer");
        assertThat(post("garant", Map.of("act", "freeze")).status()).isEqualTo(303);
        Document frozen = page("garante", desk() + "?did=freeze");
        assertThat(frozen.text()).contains("L’édition est arrêtée", "n’a pas encore signé");
        assertThat(page("garante", desk() + "/1").text()).contains("Ce que dit ce bilan.");
        assertThat(open("/fr/consultations/" + consultation.slug() + "/report").text())
                .contains("attendu au plus tard le 23 mai 2021");
        Map<String, String> act = Map.of(
                "edition", "1", "sha256", frozen.select("input[name=sha256]").attr("value"));

        assertThat(post("garant", with(act, "publish")).status()).isEqualTo(409);
        post("garant", with(act, "sign"));
        assertThat(page("garant", desk()).text()).contains("a signé le", "après la date légale");
        post("garante", with(act, "sign"));
        post("garante", with(act, "publish"));

        Document read = open("/fr/consultations/" + consultation.slug() + "/report");
        assertThat(read.text())
                .contains(
                        "Ce que dit ce bilan.",
                        "Signée par Gaspard Inventé",
                        "Signée par Garance Fictive",
                        "après la date légale",
                        Objects.requireNonNull(act.get("sha256")));
        assertThat(read.select("h1")).hasSize(1);
        assertThat(open("/fr/consultations/" + consultation.slug()).text()).contains("Lire le bilan des garants");
    }

    @Test
    void whoeverSignsAnotherEditionIsTold() {
        post("garant", Map.of("act", "freeze"));

        Page answer = post("garant", Map.of("act", "sign", "edition", "1", "sha256", "00".repeat(32)));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.html()).contains("Ce n’est pas l’édition que vous avez regardée");
    }

    @Test
    void theOwnerSeesNothingOfIt() {
        post("garant", Map.of("act", "freeze"));

        assertThat(get("maitre-ouvrage", desk()).status()).isEqualTo(403);
        assertThat(get("maitre-ouvrage", desk() + "/1").status()).isEqualTo(403);
        assertThat(get("maitre-ouvrage", desk() + "/1/files/report.pdf").status())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeTheNumberOfAReportOrAnEditionIsNotFound() {
        String read = "/fr/consultations/" + consultation.slug() + "/report/";
        String write = "/fr/workspace/consultations/" + consultation.slug() + "/report/";
        for (String number : List.of("x", "-1", "999999999", "9999999999")) {
            for (String address : List.of(
                    read + number,
                    read + "1/" + number,
                    read + "1/" + number + "/files/report.pdf",
                    write + number,
                    write + number + "/requests",
                    write + number + "/pictures",
                    write + "1/pictures/" + number,
                    write + number + "/preview",
                    write + number + "/checks",
                    write + number + "/edition",
                    write + "1/edition/" + number)) {
                assertThat(get("garant", address).status()).as(address).isEqualTo(404);
            }
        }
    }

    private static Map<String, String> with(Map<String, String> act, String doing) {
        Map<String, String> all = new HashMap<>(act);
        all.put("act", doing);
        return all;
    }

    private String desk() {
        return "/fr/workspace/consultations/" + consultation.slug() + "/report/1/edition";
    }

    private Document open(String address) {
        return Jsoup.parse(new Browser(port).open(address).html());
    }

    private Document page(String who, String address) {
        return Jsoup.parse(get(who, address).html());
    }

    private Page get(String who, String address) {
        return PEOPLE.browser(port, who).open(address);
    }

    private Page post(String who, Map<String, String> form) {
        return PEOPLE.browser(port, who).send(desk(), form);
    }
}
