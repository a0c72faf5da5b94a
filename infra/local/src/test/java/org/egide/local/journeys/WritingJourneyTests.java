package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.egide.local.DemonstrationLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two guarantors write one section at once: each sees the other, both texts are put together, and no word is lost. */
class WritingJourneyTests extends Journey {

    private static final String DESK = "/fr/workspace/consultations/reseau-de-chaleur/report/1";
    private static final String SECTION = "Avant-propos";

    @BeforeEach
    void publishTheReport(@Autowired DemonstrationLoader demonstration) {
        demonstration.reportNow();
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void twoGuarantorsWriteOneSectionAtOnceAndKeepEachWord(int width, boolean scripts) {
        String mine = "Ce que Gaspard ajoute à la fin, largeur " + width + ".";
        String yours = "Ce que Garance met au début, largeur " + width + ".";
        try (Visit first = begin("writing-first", width, scripts);
                Visit second = begin("writing-second", width, scripts)) {
            signIn(first, "garant");
            signIn(second, "garante");
            openSection(first);
            openSection(second);
            Page page = first.page();
            page.fill("#body", page.inputValue("#body") + "\n\n" + mine);
            first.press(".bar-end button[value=save]");
            writeOverIt(second, mine, yours);
            if (scripts) {
                citeByKeyboard(second);
                leaveAndComeBack(second);
            }
        }
    }

    /** Both in sight, as on the machines on which things are dragged; buttons do the same everywhere. */
    @Test
    void whatIsFoundIsDraggedIntoTheTextAndThePreviewFollows() {
        try (Visit guarantor = begin("writing-drag", 1280, true)) {
            signIn(guarantor, "garant");
            openSection(guarantor);
            Page page = guarantor.page();
            page.fill("#q", "5");
            guarantor.press("button[value=find]");
            page.setViewportSize(1280, 2400);
            page.locator(".found li[data-token=c5]").dragTo(page.locator("#body"));
            assertThat(page.inputValue("#body")).contains("@c5");
            guarantor.press(".bar-end button[value=preview]");
            page.fill("#body", page.inputValue("#body") + "\n\nUne phrase de plus.");
            page.waitForSelector("#preview >> text=Une phrase de plus.");
            guarantor.check();
        }
    }

    private static void openSection(Visit guarantor) {
        guarantor.open(DESK);
        guarantor.press("link", SECTION);
    }

    /** Her page is older than his words: both texts come back together, and are saved by her alone. */
    private static void writeOverIt(Visit guarantor, String mine, String yours) {
        Page page = guarantor.page();
        assertThat(page.inputValue("#body")).doesNotContain(mine);
        page.fill("#body", yours + "\n\n" + page.inputValue("#body"));
        guarantor.press(".bar-end button[value=save]");
        assertThat(page.locator("#both").textContent()).contains("Gaspard Inventé a écrit en même temps que vous");
        assertThat(page.locator("main").textContent()).contains("Gaspard Inventé écrit ici en ce moment");
        assertThat(page.inputValue("#body")).contains(mine, yours);
        guarantor.press(".bar-end button[value=save]");
        openSection(guarantor);
        assertThat(page.inputValue("#body")).startsWith(yours).contains(mine);
    }

    /** After an @ the things that may be cited are offered, and chosen without the mouse. */
    private static void citeByKeyboard(Visit guarantor) {
        Page page = guarantor.page();
        page.focus("#body");
        page.keyboard().press("Control+End");
        page.keyboard().type("\n\nVoir @bois");
        page.waitForSelector("#offer [role=option]");
        guarantor.check();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#body")).doesNotContain("@bois").containsPattern("Voir @[a-z]\\d+");
        page.waitForFunction("() => document.getElementById('saved').textContent.includes('nregistré')");
    }

    /** What was typed a moment before leaving had no time to be saved: the browser has kept it. */
    private static void leaveAndComeBack(Visit guarantor) {
        Page page = guarantor.page();
        page.keyboard().type(" Des mots de la dernière seconde.");
        guarantor.open(DESK);
        openSection(guarantor);
        assertThat(page.inputValue("#body")).contains("Des mots de la dernière seconde.");
    }
}
