package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.egide.local.DemonstrationLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From a sentence of the report to a promise that is kept: one guarantor corrects it, both sign, the public reads it
 * and what it cites, the owner responds, the commission says what it thinks of that.
 */
class ReportJourneyTests extends Journey {

    private static final String PUBLIC = "/fr/consultations/reseau-de-chaleur";
    private static final String DESK = "/fr/workspace/consultations/reseau-de-chaleur";
    private static final int REFUSED = 3;
    private static final int ASKED_OF_THE_STATE = 4;

    @BeforeEach
    void publishTheReport(@Autowired DemonstrationLoader demonstration) {
        demonstration.reportNow();
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aReportIsCorrectedSignedReadAndRespondedTo(int width, boolean scripts) {
        String sentence = "Phrase ajoutée à la largeur " + width;
        try (Visit first = begin("report-guarantor", width, scripts);
                Visit second = begin("report-other-guarantor", width, scripts);
                Visit citizen = begin("report-citizen", width, scripts);
                Visit owner = begin("report-owner", width, scripts);
                Visit service = begin("report-service", width, scripts);
                Visit officer = begin("report-officer", width, scripts)) {
            signIn(first, "garant");
            write(first, sentence);
            lookAround(first);
            freeze(first, sentence);
            signIn(second, "garante");
            signAndPublish(second);
            followBothWays(citizen, sentence);
            signIn(service, "etat");
            replyForItself(service, sentence);
            signIn(owner, "territoire");
            respond(owner, sentence);
            signIn(officer, "commission");
            judge(officer, sentence);
            keep(owner, sentence);
            readTheResponse(citizen, sentence);
        }
    }

    /** Cites a contribution by searching for it: no script is needed. */
    private static void write(Visit guarantor, String sentence) {
        Page page = guarantor.page();
        guarantor.open(DESK + "/report");
        guarantor.press(".worklist a >> nth=0");
        guarantor.press("link", "Ce qu’il faut retenir");
        page.fill("#body", page.inputValue("#body") + "\n\n" + sentence);
        page.fill("#q", "5");
        guarantor.press("button[value=find]");
        assertThat(page.inputValue("#body")).endsWith(sentence);
        guarantor.press(".found button[value='insert:c5']");
        assertThat(page.inputValue("#body")).contains("@c5");
        page.fill("#note", "À relire : " + sentence);
        guarantor.press(".bar-end button[value=preview]");
        assertThat(page.locator("#preview").textContent()).contains(sentence);
        guarantor.press(".bar-end button[value=save]");
        assertThat(page.locator("[role=status]").first().textContent()).contains("enregistré");
        guarantor.press("link", "Histoire de cette partie");
        guarantor.press(".sittings a >> nth=0");
        assertThat(page.locator("main").textContent()).contains(sentence);
    }

    /** The pages around the text: what is asked, pictures, the whole, what stands before a signature. */
    private static void lookAround(Visit guarantor) {
        guarantor.open(DESK + "/report/1");
        guarantor.press("link", "Les demandes");
        guarantor.open(DESK + "/report/1");
        guarantor.press("link", "Les images");
        guarantor.open(DESK + "/report/1/preview");
        guarantor.open(DESK + "/report/1/checks");
    }

    private static void freeze(Visit guarantor, String sentence) {
        Page page = guarantor.page();
        guarantor.open(DESK + "/report/1");
        guarantor.press("link", "Signer et publier le bilan");
        guarantor.press("button", "Arrêter cette édition");
        assertThat(page.locator("#faults").isVisible()).isTrue();
        page.fill("#note", sentence);
        guarantor.press("button", "Arrêter cette édition");
        guarantor.press("link", "Lire ce qui sera publié");
        assertThat(page.locator(".edition-words").textContent()).contains(sentence);
        guarantor.press("link", "Revenir pour la signer");
        guarantor.press("button", "Je signe cette édition");
        assertThat(page.locator(".edition-seats").textContent()).contains("n’a pas encore signé");
        assertThat(page.locator("button[value=publish]").count()).isZero();
    }

    private static void signAndPublish(Visit guarantor) {
        guarantor.open(DESK + "/report/1/edition");
        guarantor.press("button", "Je signe cette édition");
        guarantor.press("button", "Publier le bilan");
        assertThat(guarantor.page().locator("[role=status]").textContent()).contains("Le bilan est publié");
    }

    /** From the report to what it cites, and from there back into the report. */
    private static void followBothWays(Visit citizen, String sentence) {
        Page page = citizen.page();
        citizen.open(PUBLIC);
        citizen.press("link", "Bilan");
        assertThat(page.locator(".edition-words").textContent()).contains(sentence);
        citizen.press(".edition-words a[href*='/contributions/5'] >> nth=0");
        assertThat(page.url()).contains("/contributions/5");
        citizen.press(".quoted a >> nth=0");
        assertThat(page.url()).contains("/report");
        String pdf = page.locator(".edition-get a.button").getAttribute("href");
        assertThat(page.request().get(pdf).headers()).containsEntry("content-type", "application/pdf");
    }

    /** Another body replies to what it is asked, and to nothing else; the owner publishes it. */
    private static void replyForItself(Visit service, String sentence) {
        service.openRefused(DESK + "/response/requests/1", 403);
        service.open(DESK + "/response");
        service.press("#request-4 a");
        service.page().check("#stance-ACCEPTED");
        service.page().fill("#text", "Les mesures seront publiées chaque mois. " + sentence);
        service.page().fill("#justification", "");
        service.press("button", "Enregistrer");
        assertThat(service.page().locator("#request-4").textContent()).contains("Acceptée", sentence);
    }

    private static void respond(Visit owner, String sentence) {
        Page page = owner.page();
        for (int number = 1; number < ASKED_OF_THE_STATE; number++) {
            owner.open(DESK + "/response/requests/" + number);
            page.check(number == REFUSED ? "#stance-REFUSED" : "#stance-ACCEPTED");
            page.fill("#text", "Réponse inventée à la demande " + number + ".");
            page.fill("#justification", "");
            if (number == 1) {
                page.fill("#commitment", "Publier la carte du bois. " + sentence);
                page.fill("#due", "2099-06-30");
                page.fill("#means", "Un poste.");
                page.fill("#responsible", "La régie inventée");
            }
            owner.press("button", "Enregistrer");
        }
        assertThat(page.locator("#faults").isVisible()).isTrue();
        assertThat(page.inputValue("#text")).contains("demande 3");
        page.fill("#justification", "Les factures ne sont pas à la régie.");
        owner.press("button", "Enregistrer");
        assertThat(page.locator("#request-4").textContent()).contains("Service de l’État (inventé)", sentence);
        owner.openRefused(DESK + "/response/requests/" + ASKED_OF_THE_STATE, 403);
        owner.open(DESK + "/response");
        page.check("#decision-CONTINUE_CHANGED");
        page.fill("#reasons", "Le réseau commencera par les écoles. " + sentence);
        owner.press("#decision ~ form button, section[aria-labelledby=decision] button");
        page.fill("#note", sentence);
        owner.press("button", "Publier la réponse");
        assertThat(page.url()).endsWith("/response");
        assertThat(page.locator("article").textContent()).contains("par les écoles", sentence);
    }

    private static void judge(Visit officer, String sentence) {
        officer.open(DESK + "/opinion");
        officer.page().locator("select").all().forEach(quality -> quality.selectOption("FAIR"));
        officer.page().check("#complete-1");
        officer.page().fill("#note-1", "La carte est promise.");
        officer.page().fill("#text", "La réponse est complète. " + sentence);
        officer.press("button", "Donner l’avis");
    }

    private static void keep(Visit owner, String sentence) {
        Page page = owner.page();
        owner.open(DESK + "/commitments");
        owner.press("#commitment-1 summary >> nth=-1");
        page.fill("#on-1", "2026-11-20");
        page.fill("#text-1", "La carte est commandée. " + sentence);
        page.fill("#link-1", "https://projet.example.org/carte");
        owner.press("#commitment-1 form button");
        assertThat(page.locator("#commitment-1").textContent()).contains("La carte est commandée.");
    }

    private static void readTheResponse(Visit citizen, String sentence) {
        Page page = citizen.page();
        citizen.open(PUBLIC + "/response");
        assertThat(page.locator("main").textContent()).contains("La carte est promise.", sentence);
        citizen.press("link", "Suivre les engagements");
        assertThat(page.locator("main").textContent()).contains("La carte est commandée.", "en cours");
    }
}
