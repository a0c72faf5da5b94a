package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody without account says of arguments whether they agree, sees what unites and divides, and is forgotten. */
class AgreementJourneyTests extends Journey {

    private static final String PLACE = "/fr/consultations/acc-douvrin/agreement";

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void somebodyAnswersOneArgumentAtATimeAndIsForgotten(int width, boolean scripts) {
        try (Visit citizen = begin("agreement", width, scripts)) {
            Page page = citizen.page();
            citizen.open("/fr/consultations/acc-douvrin/arguments");
            citizen.press("link", "un par un");
            citizen.press("button", "Commencer");
            citizen.press("link", "plus tard");
            citizen.open(PLACE + "/results");
            assertThat(page.locator("main").textContent()).contains("restent cachés", "échantillon");
            assertThat(page.locator(".agreement-results").count()).isZero();
            answersSeven(citizen);
            changesAndTakesBack(citizen);
            seesWhatTheAnswersSay(citizen);
            citizen.open(PLACE + "/answers");
            citizen.press("button", "Tout oublier");
            assertThat(page.locator(".notice").textContent()).contains("Tout est oublié");
        }
    }

    private static void answersSeven(Visit citizen) {
        Page page = citizen.page();
        citizen.open(PLACE);
        for (int i = 0; i < 8; i++) {
            String asked = page.locator("#question").textContent();
            page.locator(".agreement-answers button").nth(i % 3).click();
            page.waitForURL("**done=said**");
            assertThat(page.locator("#question").textContent()).isNotEqualTo(asked);
        }
        citizen.check();
        assertThat(page.locator(".agreement-progress").textContent()).contains("8 sur");
    }

    private static void changesAndTakesBack(Visit citizen) {
        Page page = citizen.page();
        citizen.open(PLACE + "/answers");
        assertThat(page.locator(".agreement-own > li").count()).isEqualTo(8);
        citizen.press("link", "Changer");
        assertThat(page.locator(".agreement-card").textContent()).contains("Vous pouvez répondre autre chose");
        page.locator(".agreement-answers .pass").click();
        page.waitForURL("**done=said**");
        citizen.open(PLACE + "/answers");
        citizen.press("button", "Retirer");
        assertThat(page.locator(".agreement-own > li").count()).isEqualTo(7);
    }

    private static void seesWhatTheAnswersSay(Visit citizen) {
        Page page = citizen.page();
        page.navigate(PLACE + "/results");
        while (page.locator(".agreement-map").count() == 0) {
            page.waitForTimeout(500); // computed apart, a moment after the answers
            page.reload();
        }
        citizen.check();
        assertThat(page.locator(".agreement-results > li").count()).isEqualTo(7);
        assertThat(page.locator("main").textContent()).contains("Ce qui rassemble", "Groupe A", "restent cachés");
        citizen.open("/en/consultations/acc-douvrin/agreement/results");
        assertThat(page.locator("main").textContent()).contains("What unites", "no ranking");
    }

    /** The guarantors see everything from the start, and say where it is offered since when. */
    @ParameterizedTest
    @CsvSource({"320, true"})
    void theGuarantorsSeeAllOfIt(int width, boolean scripts) {
        try (Visit guarantor = begin("agreement-guarantor", width, scripts)) {
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/acc-douvrin/agreement");
            assertThat(guarantor.page().locator("main").textContent()).contains("Proposé depuis");
            guarantor.press("link", "Ce que disent les réponses");
            assertThat(guarantor.page().locator("main").textContent()).doesNotContain("restent cachés");
        }
    }
}
