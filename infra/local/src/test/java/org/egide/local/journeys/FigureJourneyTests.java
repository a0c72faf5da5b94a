package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody reads what a consultation received, in figures, and what each of them counts. */
class FigureJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({"320, false", "1280, true"})
    void theFiguresAreReadWithWhatTheyCount(int width, boolean scripts) {
        try (Visit reader = begin("figures", width, scripts)) {
            Page page = reader.page();
            reader.open("/fr/consultations/acc-douvrin");
            page.locator(".places summary").click();
            reader.check();
            reader.press("link", "Chiffres");
            assertThat(page.locator("h1").textContent()).isEqualTo("Les chiffres");
            while (page.locator(".figure-weeks rect").count() == 0) {
                page.waitForTimeout(500); // what the demonstration just loaded is counted when it has settled
                page.reload();
            }
            reader.check();
            assertThat(page.locator("#figure-contributions-by-commune tbody tr").count())
                    .isGreaterThanOrEqualTo(2);

            page.locator("#define-contributions-by-commune summary").click();
            reader.check();
            assertThat(page.locator("#define-contributions-by-commune").textContent())
                    .contains("par groupes de cinq personnes");
            reader.open("/en/consultations/acc-douvrin/figures");
            assertThat(page.locator("main").textContent()).contains("The figures", "How each figure is counted");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aGuarantorDeclaresWhatNothingHereCounts(int width, boolean scripts) {
        try (Visit guarantor = begin("declared", width, scripts)) {
            Page page = guarantor.page();
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/acc-douvrin/figures");
            guarantor.press("#meetings summary");
            page.fill("#meetings-value", "13");
            page.fill("#meetings-on", "2021-04-23");
            page.fill("#meetings-note", "");
            guarantor.press("#meetings button");
            assertThat(page.locator("#faults").textContent()).contains("Dites pourquoi");
            assertThat(page.inputValue("#meetings-value")).isEqualTo("13");
            page.fill("#meetings-note", "Treize réunions inventées, largeur " + width + ".");
            guarantor.press("#meetings button");
            assertThat(page.locator("#meetings").textContent()).contains("Dit par Gaspard Inventé");
            guarantor.open("/fr/consultations/acc-douvrin/figures");
        }
    }
}
