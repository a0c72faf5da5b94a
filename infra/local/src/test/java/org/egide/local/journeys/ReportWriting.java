package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What the guarantors do with a report in the browser, from the first draft to its publication. */
final class ReportWriting {

    private final Visit guarantor;
    private final Page page;
    private final String report;

    ReportWriting(Visit guarantor, String slug) {
        this.guarantor = guarantor;
        this.page = guarantor.page();
        this.report = "/fr/workspace/consultations/" + slug + "/report";
    }

    /** One gesture. */
    void makesTheFirstDraft() {
        guarantor.open(report);
        guarantor.press("button", "Commencer");
        assertThat(page.locator("[role=status]").textContent()).contains("Le bilan est commencé");
    }

    /** Opens the section with such a heading, and looks at it as it is laid out: its words. */
    String looksAt(String heading) {
        guarantor.open(report + "/1");
        guarantor.press(".plan a:text-is('" + heading + "')");
        guarantor.press(".bar-end button[value=preview]");
        return page.locator("#preview").textContent();
    }

    /** Writes the key lessons: a sentence that cites, and a contribution that is found and placed after it. */
    void writesTheLessons(String sentence, long contribution) {
        guarantor.open(report + "/1");
        guarantor.press(".plan a:text-is('Les enseignements clefs de la concertation')");
        page.fill("#body", sentence);
        page.fill("#q", String.valueOf(contribution));
        guarantor.press("button[value=find]");
        guarantor.press(".found button[value='insert:c" + contribution + "']");
        assertThat(page.inputValue("#body")).startsWith(sentence).endsWith("@c" + contribution);
        guarantor.press(".bar-end button[value=save]");
        assertThat(page.locator("[role=status]").first().textContent()).contains("enregistré");
    }

    /** Asks for something, in words of ours, after what was said. */
    void asks(String kind, String words, String sources) {
        guarantor.open(report + "/1/requests");
        page.check("#kind-" + kind);
        page.fill("#text", words);
        page.fill("#sources", sources);
        guarantor.press("form:not(.moves) > button[value=add]");
        assertThat(page.locator(".asked").allTextContents()).anyMatch(said -> said.contains(words));
    }

    /** What stands before a signature: the words of the page. */
    String checks() {
        guarantor.open(report + "/1/checks");
        return page.locator("main").textContent();
    }

    /** What keeps the report from being signed, since its arguments are cited: the public does not read them yet. */
    void showsTheSynthesis() {
        guarantor.open(report.replace("/report", "/arguments"));
        guarantor.press("button", "Montrer la synthèse au public");
    }

    /** Freezes an edition, reads it, and signs. */
    void freezesAndSigns(String reservation, String sentence) {
        guarantor.open(report + "/1/edition");
        page.fill("#reservation", reservation);
        guarantor.press("button", "Arrêter cette édition");
        guarantor.press("link", "Lire ce qui sera publié");
        assertThat(page.locator(".edition-words").textContent()).contains(sentence, reservation);
        guarantor.press("link", "Revenir pour la signer");
        guarantor.press("button", "Je signe cette édition");
        assertThat(page.locator(".edition-seats").textContent()).contains("n’a pas encore signé");
    }

    /** Signs as the other one, and publishes. */
    void signsAndPublishes() {
        guarantor.open(report + "/1/edition");
        guarantor.press("button", "Je signe cette édition");
        guarantor.press("button", "Publier le bilan");
        assertThat(page.locator("[role=status]").textContent()).contains("Le bilan est publié");
    }
}
