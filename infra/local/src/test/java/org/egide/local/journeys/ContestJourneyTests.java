package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author contests, a reader reports, another guarantor judges, the public record tells; the owner is kept out. */
class ContestJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";
    private static final String QUEUE = "/fr/workspace/consultations/acc-douvrin/moderation";

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void anAuthorContestsAndAnotherGuarantorJudges(int width, boolean scripts) {
        String words = "Ce projet est idiot, disons-le (%d, %b).".formatted(width, scripts);
        try (Visit author = begin("author", width, scripts);
                Visit guarantor = begin("who-decides", width, scripts);
                Visit judge = begin("who-judges", width, scripts)) {
            String number = contribute(author, words);
            String follow = author.page().url();
            signIn(guarantor, "garant");
            refuse(guarantor, number);
            contest(author, follow);
            guarantor.open(QUEUE + "/appeals");
            assertThat(guarantor.page().locator("main").textContent()).contains("Vous avez pris cette décision");
            signIn(judge, "garante");
            judge(judge, number);
            readTheOutcome(author, follow, number, words);
        }
    }

    private static void contest(Visit author, String follow) {
        author.open(follow);
        assertThat(author.page().locator("#told").textContent())
                .contains("injure", "Respecter les personnes", "Un mot insulte");
        author.press("link", "Contester cette décision");
        author.press("button", "Envoyer le recours");
        assertThat(author.page().locator("#faults").count()).isEqualTo(1);
        author.page().fill("#plea", "Le mot vise le projet, personne d’autre.");
        author.press("button", "Envoyer le recours");
        assertThat(author.page().locator("#told").textContent()).contains("Il sera jugé au plus tard");
    }

    private static void readTheOutcome(Visit author, String follow, String number, String words) {
        author.open(follow);
        assertThat(author.page().locator("main").textContent()).contains("Recours accepté");
        author.open(ACC + "/contributions/" + number);
        assertThat(author.page().locator("main").textContent()).contains(words);
        author.open(ACC + "/moderation-record");
        assertThat(author.page().locator("main").textContent())
                .contains(number, "recours accepté")
                .doesNotContain("idiot", "Le mot vise");
    }

    private static String contribute(Visit author, String words) {
        author.open(ACC + "/contribute");
        author.page().selectOption("#theme", "emploi");
        author.page().fill("#body", words);
        author.press("button", "Envoyer");
        return author.page().locator("dl.receipt dd").first().textContent().strip();
    }

    private static void refuse(Visit guarantor, String number) {
        Page page = guarantor.page();
        guarantor.open(QUEUE);
        while (page.locator("#item-" + number).count() == 0) {
            guarantor.press("link", "Voir la suite");
        }
        guarantor.press(".queue li:has(#item-" + number + ") h2 a");
        guarantor.press("button", "La prendre");
        guarantor.press("summary:has-text('Refuser')");
        page.selectOption("#ground", "INSULT");
        page.fill("#reason", "Un mot insulte une personne.");
        guarantor.press("button", "Refuser n°");
    }

    private static void judge(Visit judge, String number) {
        String appeal = "article:has(#appeal-" + number + ") ";
        judge.open(QUEUE + "/appeals");
        judge.press(appeal + "form button:has-text('Lire ce que son auteur')");
        assertThat(judge.page().locator("main").textContent()).contains("Ce projet est idiot");
        judge.page().check("#REVERSED-" + number);
        judge.press(appeal + "button:has-text('Juger')");
        assertThat(judge.page().locator("#faults").count()).isEqualTo(1);
        judge.page().check("#REVERSED-" + number);
        judge.page().fill("#answer-" + number, "En effet : le mot vise le projet.");
        judge.press(appeal + "button:has-text('Juger')");
        assertThat(judge.page().locator("[role=status]").textContent()).contains("est jugé");
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "320, false"})
    void aReaderReportsAndReadsTheAnswerLater(int width, boolean scripts) {
        try (Visit reader = begin("reporter", width, scripts)) {
            reader.open(ACC + "/contributions");
            reader.press(".contributions > li:first-child h3 a");
            reader.press("link", "Signaler cette contribution");
            reader.press("button", "Envoyer le signalement");
            assertThat(reader.page().locator("#faults").count()).isEqualTo(1);
            reader.page().selectOption("#ground", "OFF_TOPIC");
            reader.page().fill("#sentence", "Ce n’est pas le sujet.");
            reader.press("button", "Envoyer le signalement");
            assertThat(reader.page().locator("main").textContent()).contains("Un garant ne l’a pas encore relue");
        }
    }

    @Test
    void anOwnerReadsNothingOfTheWorkspaceAndTheWholeRecord() {
        try (Visit owner = begin("owner-refused", 1280, true)) {
            signIn(owner, "maitre-ouvrage");
            for (String path : new String[] {"", "/appeals", "/held"}) {
                owner.openRefused(QUEUE + path, 403);
                assertThat(owner.page().locator("main").textContent()).contains("Votre rôle ne permet pas cela.");
            }
            owner.open(ACC + "/moderation-record");
        }
    }
}
