package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody attaches to their account what they wrote without it, and takes their name away from their words. */
class OwnJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";

    @ParameterizedTest
    @CsvSource({"320, false", "1280, true"})
    void earlierContributionsAreAttachedByTheirCodesAndFreedOfTheName(int width, boolean scripts) {
        try (Visit citizen = begin("own", width, scripts)) {
            Page page = citizen.page();
            String first = contribute(citizen, "Que deviendra le canal en été ? Je le demande pour mes enfants.");
            String second = contribute(citizen, "Et les camions, par où passeront-ils ?");
            signIn(citizen, "citoyenne");
            citizen.press("link", "Mes contributions");

            page.fill("#code", "ABCD-00000-00000-00000-00000");
            citizen.press("button", "La rattacher");
            assertThat(page.locator("#faults").textContent()).isNotBlank();
            attach(citizen, first);
            attach(citizen, second.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            assertThat(page.locator(".contributions h2").first().textContent()).contains("Et les camions");
            assertThat(page.locator(".contributions").textContent()).contains("Que deviendra le canal");

            citizen.press("link", "Effacer mes contributions");
            citizen.press("button", "Effacer mon identité");
            assertThat(page.locator("[role=status]").textContent()).contains("vos contributions restent, sans nom");
            assertThat(page.locator(".contributions").count()).isZero();
            citizen.open("/fr/receipts/" + first);
            assertThat(page.locator("main").textContent()).contains("Que deviendra le canal");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, false", "1280, true"})
    void theDailyStateOfTheLogIsAskedFor(int width, boolean scripts) {
        try (Visit citizen = begin("checkpoint", width, scripts)) {
            citizen.open("/fr/verify?consultation=acc-douvrin");
            citizen.press("link", "Recevoir chaque jour");
            citizen.page().fill("#email", "sans arobase");
            citizen.press("button", "Le recevoir");
            assertThat(citizen.page().locator("#faults").textContent()).isNotBlank();
            citizen.page().fill("#email", "etat-" + width + "@example.org");
            citizen.press("button", "Le recevoir");
            assertThat(citizen.page().locator("[role=status]").textContent()).contains("Un courriel vous est envoyé");
        }
    }

    private static String contribute(Visit citizen, String words) {
        citizen.open(ACC + "/contribute");
        citizen.page().selectOption("#theme", "environnement-eau");
        citizen.page().fill("#body", words);
        citizen.press("button", "Envoyer");
        return citizen.page().locator("dl.receipt code").textContent();
    }

    private static void attach(Visit citizen, String code) {
        citizen.page().fill("#code", code);
        citizen.press("button", "La rattacher");
        assertThat(citizen.page().locator("[role=status]").textContent()).contains("rattachée à votre compte");
    }
}
