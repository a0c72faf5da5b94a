package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer imports a file, sees how far it went, reads what could not be received. */
class ImportJourneyTests extends Journey {

    private static final String IMPORT = "/fr/workspace/consultations/voie-verte/import";
    private static final String MAPPING = """
            {"source": "%s", "separator": ";", "originalId": "id", "receivedAt": "date", "body": "texte",
             "theme": {"title": "Le tracé"}, "state": "PUBLISHED"}""";

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void anOfficerImportsAFileAndReadsItsReport(int width, boolean scripts) throws Exception {
        String source = "journal-%d-%b".formatted(width, scripts);
        try (Visit officer = begin("import", width, scripts)) {
            signIn(officer, "commission");
            officer.open(IMPORT);
            send(officer, "vide.csv", "", source);
            assertThat(officer.page().locator(".faults").textContent()).contains("aucune ligne à importer");
            send(
                    officer,
                    "registre.csv",
                    "id;date;texte\n1;2021-03-01;Un arrêt.\n2;hier;Deux.\n3;2021-03-01;a;b\n",
                    source);
            awaitEnd(officer, scripts);
            assertThat(officer.page().locator(".report").textContent())
                    .contains("date lisible\u00a0: hier")
                    .contains("4 champs au lieu de 3");
            assertThat(download(officer.page())).contains("import-bad-date").contains("import-field-count");
            officer.open(IMPORT);
            assertThat(officer.page().locator(".worklist").textContent()).contains("2 lignes fautives");
        }
    }

    @Test
    void progressIsSeenWithoutJavaScript() {
        String lines = IntStream.rangeClosed(1, 6_000)
                .mapToObj(i -> i + ";2021-03-01;Ligne " + i)
                .collect(Collectors.joining("\n", "id;date;texte\n", "\n"));
        try (Visit officer = begin("long-import", 320, false)) {
            signIn(officer, "commission");
            officer.open(IMPORT);
            send(officer, "long.csv", lines, "journal-long");
            assertThat(officer.page().locator("#progress").textContent()).contains("sur 6");
            officer.press("link", "Actualiser");
            assertThat(officer.page().locator("progress").getAttribute("max")).isEqualTo("6000");
            awaitEnd(officer, false);
            assertThat(officer.page().locator("#progress").textContent()).contains("Terminé");
        }
    }

    @ParameterizedTest
    @CsvSource({"maitre-ouvrage, acc-douvrin", "citoyenne, acc-douvrin", "garante, voie-verte"})
    void aWrongRoleIsRefusedClearly(String user, String slug) {
        try (Visit person = begin("import-wrong-role-" + user, 320, true)) {
            signIn(person, user);
            person.openRefused("/fr/workspace/consultations/" + slug + "/import", 403);
            assertThat(person.page().locator("main").textContent()).contains("Votre rôle ne permet pas cela.");
        }
    }

    private static void send(Visit officer, String name, String file, String source) {
        Page page = officer.page();
        page.setInputFiles("#file", payload(name, file));
        page.setInputFiles("#mapping", payload("mapping.json", MAPPING.formatted(source)));
        officer.press("button", "Importer");
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** With scripts the page looks by itself; without, the person presses the link. */
    private static void awaitEnd(Visit officer, boolean scripts) {
        if (scripts) {
            officer.page().waitForSelector("#progress[data-ended=true]");
        }
        for (int i = 0;
                i < 120 && officer.page().locator("#progress[data-ended=true]").count() == 0;
                i++) {
            officer.page().waitForTimeout(500);
            if (officer.page().locator("#reload").count() > 0) {
                officer.page().click("#reload");
            }
        }
        officer.check();
        assertThat(officer.page().locator("#progress[data-ended=true]").count()).isEqualTo(1);
    }

    private static String download(Page page) throws Exception {
        Download report = page.waitForDownload(() -> page.click("text=Télécharger toutes les lignes fautives"));
        Path file = report.path();
        assertThat(report.suggestedFilename()).isEqualTo("report-registre.csv.csv");
        return Files.readString(file);
    }
}
