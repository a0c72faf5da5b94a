package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.egide.shared.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer of the commission prepares a consultation from nothing to published, and edits it. */
class OfficerJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void anOfficerPreparesAConsultationFromNothingToPublishedAndEditsIt(int width, boolean scripts) {
        String slug = "essai-de-journal-" + width + (scripts ? "" : "-sans-script");
        try (Visit officer = begin("officer", width, scripts)) {
            signIn(officer, "commission");
            officer.press("link", "Préparer une consultation");
            officer.press("button", "Enregistrer");
            assertThat(officer.page().locator(".faults li").count()).isGreaterThan(5);
            describe(officer, slug);
            themes(officer);
            people(officer);
            perimeter(officer);
            assertThat(officer.page().locator(".notice").textContent()).contains("Enregistré");
            preview(officer, slug);
            announceTooLate(officer, slug);
            publish(officer, slug);
            edit(officer, slug);
        }
    }

    private static void describe(Visit officer, String slug) {
        Page page = officer.page();
        page.fill("#title", "Un essai de journal");
        page.fill("#slug", slug);
        page.fill("#summary", "Un projet inventé.");
        page.fill("#asked", "Qu’en pensez-vous ?");
        page.selectOption("#regime", "VOLUNTARY_WITH_GUARANTOR");
        page.fill("#calendar-opensOn", today().plusDays(10).toString());
        page.fill("#calendar-closesOn", today().plusDays(15).toString());
        page.check("#accent-teal");
        page.fill("#themes-0-title", "Tout");
    }

    /** Rows move on the server; what was typed elsewhere stays. */
    private static void themes(Visit officer) {
        Page page = officer.page();
        officer.press("button", "Ajouter un sous-thème");
        page.fill("#themes-1-title", "Une partie");
        page.fill("#themes-1-question", "Laquelle ?");
        officer.press("#add-theme");
        page.fill("#themes-2-title", "Autre chose");
        officer.press("#up-theme-2");
        assertThat(page.inputValue("#themes-0-title")).isEqualTo("Autre chose");
        assertThat(page.inputValue("#themes-2-title")).isEqualTo("Une partie");
        assertThat(page.locator(".tree li.level-1").count()).isEqualTo(1);
        assertThat(page.inputValue("#summary")).isEqualTo("Un projet inventé.");
        officer.press("#under-theme-2");
        officer.press("#remove-theme-3");
        assertThat(page.locator(".tree li").count()).isEqualTo(3);
    }

    private static void people(Visit officer) {
        Page page = officer.page();
        if (page.locator("#members-0-name").count() == 0) {
            officer.press("#add-member");
        }
        page.fill("#members-0-name", "Gaspard Inventé");
        page.fill("#members-0-email", "incomplète");
        officer.press("#add-member");
        page.selectOption("#members-1-role", "OWNER");
        page.fill("#members-1-name", "Société d’essai");
    }

    /** What cannot be found is named, and nothing is lost; what the law says hinders nothing. */
    private static void perimeter(Visit officer) {
        Page page = officer.page();
        page.fill("#perimeter", "Douvrin\nAtlantide\n62132");
        officer.press("button", "Enregistrer");
        assertThat(page.locator(".faults").textContent()).contains("Atlantide").contains("n’est pas complète");
        assertThat(page.inputValue("#members-0-email")).isEqualTo("incomplète");
        assertThat(page.inputValue("#themes-2-question")).isEqualTo("Laquelle ?");
        assertThat(page.isChecked("#accent-teal")).isTrue();
        assertThat(page.locator(".cautions").textContent()).contains("dure 6 jours");
        page.fill("#members-0-email", "garant@example.org");
        page.fill("#perimeter", "Douvrin\n62132");
        officer.press("button", "Enregistrer");
        assertThat(page.inputValue("#perimeter").strip()).isEqualTo("62132 Billy-Berclau\n62276 Douvrin");
    }

    private static void preview(Visit officer, String slug) {
        officer.open("/fr/workspace/consultations/" + slug + "/preview");
        assertThat(officer.page().locator("main").textContent())
                .contains("Aperçu")
                .contains("Un essai de journal");
        assertThat(officer.page().request().get("/fr/consultations/" + slug).status())
                .isEqualTo(404);
    }

    /** Against the law only with a reason, which the public reads. */
    private static void announceTooLate(Visit officer, String slug) {
        Page page = officer.page();
        officer.open("/fr/workspace/consultations/" + slug + "/edit");
        page.fill("#calendar-noticeOn", today().toString());
        page.fill("#calendar-opensOn", today().plusDays(5).toString());
        page.fill("#calendar-closesOn", today().plusDays(35).toString());
        officer.press("button", "Enregistrer");
        assertThat(page.locator(".faults").textContent()).contains("écrivez pourquoi l’avis est donné malgré lui");
        page.fill("#breachReason", "Une date inventée oblige à se hâter.");
        officer.press("button", "Enregistrer");
        assertThat(page.locator(".notice").textContent()).contains("Enregistré");
        officer.open("/fr/consultations/" + slug);
        assertThat(page.locator("main").textContent()).contains("Une date inventée oblige à se hâter.");
    }

    private static void publish(Visit officer, String slug) {
        officer.open("/fr/workspace/consultations/" + slug + "/edit");
        officer.page().fill("#calendar-noticeOn", today().minusDays(20).toString());
        officer.page().fill("#calendar-opensOn", today().minusDays(3).toString());
        officer.page().fill("#calendar-closesOn", today().plusDays(30).toString());
        officer.press("button", "Enregistrer");
        assertThat(officer.page().locator(".notice").textContent()).contains("Enregistré");
        assertThat(officer.page().locator(".cautions").count()).isZero();
        officer.open("/fr/consultations/" + slug);
        assertThat(officer.page().locator("main").textContent()).doesNotContain("Hors des délais");
        officer.open("/fr/workspace");
        assertThat(officer.page().locator("main").textContent()).contains("Un essai de journal");
    }

    private static void edit(Visit officer, String slug) {
        officer.open("/fr/workspace/consultations/" + slug + "/edit");
        officer.page().fill("#slug", slug + "-ailleurs");
        officer.page().fill("#title", "Un essai de journal, corrigé");
        officer.press("button", "Enregistrer");
        assertThat(officer.page().locator("#slug-fault").textContent()).contains("ne change plus");
        officer.page().fill("#slug", slug);
        officer.press("button", "Enregistrer");
        officer.open("/fr/consultations/" + slug);
        assertThat(officer.page().locator("h1").textContent()).isEqualTo("Un essai de journal, corrigé");
    }

    @Test
    void ofTwoOfficersAtOnceNeitherLosesAWord() {
        try (Visit first = begin("first-officer", 1280, true);
                Visit second = begin("second-officer", 320, true)) {
            signIn(first, "commission");
            signIn(second, "commission");
            String address = "/fr/workspace/consultations/voie-verte/edit";
            first.open(address);
            second.open(address);
            first.page().fill("#asked", "Quel tracé, et pour qui ?");
            first.press("button", "Enregistrer");
            second.page().fill("#asked", "Quel tracé, et à quel prix ?");
            second.pressRefused("button", "Enregistrer");
            String both = second.page().locator(".both").textContent();
            assertThat(both).contains("Quel tracé, et pour qui ?").contains("Quel tracé, et à quel prix ?");
            assertThat(second.page().inputValue("#asked").strip()).isEqualTo("Quel tracé, et à quel prix ?");
            second.page().fill("#asked", "Quel tracé, pour qui et à quel prix ?");
            second.press("button", "Enregistrer");
            assertThat(second.page().locator(".notice").textContent()).contains("Enregistré");
        }
    }

    @ParameterizedTest
    @CsvSource({"garant", "maitre-ouvrage", "citoyenne"})
    void aWrongRoleIsRefusedClearly(String user) {
        try (Visit person = begin("wrong-role-" + user, 320, true)) {
            signIn(person, user);
            assertThat(person.page().locator("text=Préparer une consultation").count())
                    .isZero();
            for (String path : new String[] {"new", "acc-douvrin/edit"}) {
                person.openRefused("/fr/workspace/consultations/" + path, 403);
                assertThat(person.page().locator("main").textContent()).contains("Votre rôle ne permet pas cela.");
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Times.LEGAL_ZONE);
    }
}
