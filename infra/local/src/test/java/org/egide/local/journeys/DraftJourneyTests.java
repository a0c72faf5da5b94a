package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text being written is never lost, whatever happens to its author. */
class DraftJourneyTests extends Journey {

    private static final String FORM = "/fr/consultations/acc-douvrin/contribute";
    private static final String WORDS = "Où iront les camions ?\n\nEt la nuit ? 🌙";
    private static final Pattern RECEIVED = Pattern.compile("(\\d+) contributions reçues");

    @Test
    void comesBackAfterARefusalAReloadAndAPageLeftByMistake() {
        try (Visit citizen = begin("draft")) {
            Page page = writing(citizen);
            page.fill("#email", "incomplète");
            citizen.press("button", "Envoyer");
            assertThat(page.locator("#faults").textContent()).contains("adresse électronique");
            expectWords(page);
            page.navigate("/fr/");
            page.goBack();
            expectWords(page);
            citizen.open(FORM);
            expectWords(page);
            assertThat(page.isVisible("#draft")).isTrue();
            assertThat(page.inputValue("#theme")).isEqualTo("transports");
            assertThat(page.locator("#theme-question").textContent()).contains("matières et les salariés");
            citizen.check();
            page.click("#draft-discard");
            assertThat(page.inputValue("#body")).isEmpty();
            page.reload();
            assertThat(page.isVisible("#draft")).isFalse();
        }
    }

    @Test
    void goesThroughSigningInAndLeavesWithItsReceiptOnly() {
        try (Visit citizen = begin("draft-sign-in")) {
            Page page = writing(citizen);
            page.click("#sign-in");
            page.fill("#username", "citoyenne");
            page.fill("#password", "citoyenne-demo");
            page.click("#kc-login");
            page.waitForURL("**" + FORM);
            expectWords(page);
            citizen.check();
            citizen.press("button", "Envoyer");
            assertThat(page.locator("h1").textContent()).isEqualTo("Votre contribution est reçue");
            String receipt = page.url();
            assertThat(receipt).doesNotContain("sent=");
            citizen.open(FORM);
            assertThat(page.inputValue("#body")).isEmpty();
            page.fill("#body", "Une autre, pas encore envoyée.");
            page.waitForTimeout(500);
            page.navigate(receipt + "?sent=another-key");
            citizen.open(FORM);
            assertThat(page.inputValue("#body")).isEqualTo("Une autre, pas encore envoyée.");
        }
    }

    @Test
    void survivesASessionThatIsOver() {
        try (Visit citizen = begin("draft-session")) {
            Page page = citizen.page();
            page.navigate("/fr/sign-in?to=" + FORM.substring("/fr".length()));
            page.fill("#username", "citoyenne");
            page.fill("#password", "citoyenne-demo");
            page.click("#kc-login");
            page.waitForURL("**" + FORM);
            write(page);
            citizen.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("egide_session"));
            citizen.press("button", "Envoyer");
            assertThat(page.locator("#faults").textContent()).contains("Votre session est terminée");
            expectWords(page);
            citizen.press("button", "Envoyer");
            assertThat(page.url()).contains("/receipts/");
        }
    }

    @Test
    void aDoubleClickIsOneContribution() {
        try (Visit citizen = begin("double-click")) {
            long before = received(citizen);
            writing(citizen);
            citizen.page().locator(".actions button[type=submit]").dblclick();
            citizen.page().waitForURL("**/receipts/**");
            assertThat(received(citizen)).isEqualTo(before + 1);
        }
    }

    @Test
    void clumsyInputIsToldAndKept() {
        try (Visit citizen = begin("clumsy")) {
            Page page = writing(citizen);
            String words = "l’été ".repeat(16_409) + "fin";
            page.fill("#body", words);
            page.fill("#commune", "Saint-Denis");
            page.check("#kind-STAKEHOLDER_PAPER");
            page.waitForFunction("document.getElementById('body-count').textContent.includes('de trop')");
            citizen.press("button", "Envoyer");
            assertThat(page.locator("#faults").textContent())
                    .contains("50")
                    .contains("98")
                    .contains("Saint-Denis");
            assertThat(page.inputValue("#body")).isEqualTo(words);
            page.fill("#body", "Assez court.");
            page.fill("#authorName", "Association inventée");
            page.locator("label", new Page.LocatorOptions().setHasText("Saint-Denis (93)"))
                    .click();
            citizen.press("button", "Envoyer");
            assertThat(page.url()).contains("/receipts/");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void theKeyboardAloneIsEnough(int width) {
        try (Visit citizen = begin("keyboard", width, true)) {
            citizen.open(FORM);
            Page page = citizen.page();
            citizen.tabTo(".skip");
            page.keyboard().press("Enter");
            citizen.tabTo("#theme");
            page.keyboard().press("ArrowDown");
            citizen.tabTo("[name=kind]");
            page.keyboard().press("ArrowDown");
            citizen.tabTo("#body");
            page.keyboard().type("Au clavier.");
            citizen.tabTo("#publishName");
            citizen.tabTo("button.button");
            page.keyboard().press("Enter");
            page.waitForURL("**/receipts/**");
            citizen.check();
            assertThat(page.locator("main").textContent()).contains("Au clavier.");
        }
    }

    private Visit begin(String who) {
        return begin(who, 1280, true);
    }

    private static Page writing(Visit citizen) {
        citizen.open(FORM);
        write(citizen.page());
        return citizen.page();
    }

    private static void write(Page page) {
        page.selectOption("#theme", "transports");
        page.fill("#body", WORDS);
    }

    private static void expectWords(Page page) {
        assertThat(page.inputValue("#body")).isEqualTo(WORDS);
    }

    private static long received(Visit citizen) {
        citizen.open("/fr/consultations/acc-douvrin");
        Matcher figure =
                RECEIVED.matcher(citizen.page().locator("section.figures").textContent());
        assertThat(figure.find()).isTrue();
        return Long.parseLong(figure.group(1));
    }
}
