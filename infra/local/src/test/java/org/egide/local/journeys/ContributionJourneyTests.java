package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a citizen's words to everybody's screen: contribute, sign in, publish, find, follow. */
class ContributionJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aCitizenIsHeard(int width, boolean scripts) {
        try (Visit citizen = begin("citizen", width, scripts);
                Visit guarantor = begin("guarantor", width, scripts)) {
            String number = contribute(citizen, "Combien de péniches sur le canal ?");
            String code = citizen.page().locator("dl.receipt code").textContent();
            signIn(guarantor, "garant");
            publish(guarantor, number);
            find(citizen, number);
            follow(citizen, code);
            correct(citizen);
            withdraw(citizen);
            citizen.open(ACC + "/contributions/" + number);
            assertThat(citizen.page().locator("main").textContent()).contains("retirée par son auteur");
            guarantor.press("button", "Se déconnecter");
            assertThat(guarantor.page().locator("header").textContent()).contains("Se connecter");
        }
    }

    private static String contribute(Visit citizen, String words) {
        citizen.open("/fr/");
        citizen.open(ACC);
        citizen.press("link", "Contribuer");
        citizen.page().selectOption("#theme", "environnement-eau");
        citizen.page().check("#kind-QUESTION");
        citizen.page().fill("#commune", "douvrin");
        citizen.page().fill("#body", words);
        citizen.page().fill("#email", "incomplète");
        citizen.press("button", "Envoyer");
        assertThat(citizen.page().inputValue("#body")).isEqualTo(words);
        citizen.page().fill("#email", "passante@example.org");
        citizen.press("button", "Envoyer");
        assertThat(citizen.page().url()).contains("/receipts/");
        return citizen.page().locator("dl.receipt dd").first().textContent().strip();
    }

    private static void publish(Visit guarantor, String number) {
        guarantor.open("/fr/workspace/consultations/acc-douvrin/moderation");
        while (guarantor.page().locator("#item-" + number).count() == 0) {
            guarantor.press("link", "Voir la suite");
        }
        guarantor.press(".queue li:has(#item-" + number + ") h2 a");
        guarantor.press("button", "La prendre");
        guarantor.press("button", "Publier n° " + number);
        assertThat(guarantor.page().locator("[role=status]").textContent()).contains(number);
    }

    /** By an inflected word without accents. */
    private static void find(Visit citizen, String number) {
        citizen.open(ACC + "/contributions");
        citizen.page().fill("#q", "peniche");
        citizen.press("button", "Chercher");
        assertThat(citizen.page().locator("mark").first().textContent()).isEqualTo("péniches");
        citizen.page().locator(".contributions a[href$='/" + number + "']").click();
        citizen.check();
        assertThat(citizen.page().locator("main").textContent()).contains("Combien de péniches", "Douvrin");
    }

    private static void correct(Visit citizen) {
        citizen.press("link", "Corriger");
        citizen.page().fill("#body", "");
        citizen.press("button", "Envoyer la correction");
        assertThat(citizen.page().locator("#faults").textContent()).isNotBlank();
        citizen.page().fill("#body", "Combien de péniches, et quand ?");
        citizen.press("button", "Envoyer la correction");
        assertThat(citizen.page().locator("[role=status]").textContent()).contains("Votre correction est reçue");
        assertThat(citizen.page().locator("main").textContent()).contains("et quand ?");
    }

    private static void withdraw(Visit citizen) {
        citizen.press("link", "Retirer ma contribution");
        citizen.press("button", "Oui, la retirer");
        assertThat(citizen.page().locator("[role=status]").textContent()).contains("Votre contribution est retirée");
    }

    private static void follow(Visit citizen, String code) {
        citizen.open("/fr/follow");
        citizen.page().fill("input[name=code]", code);
        citizen.press("button", "Suivre");
        assertThat(citizen.page().locator("main").textContent()).contains("Publiée");
    }
}
