package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receipt kept, and verified: from its page, from the file, and by a state of the log kept earlier. */
class VerifyJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"320", "1280"})
    void aReceiptIsKeptAndVerified(int width) throws IOException {
        try (Visit citizen = begin("verify", width, true)) {
            Page page = citizen.page();
            contribute(citizen);
            page.locator("#proof[data-waits=false]").waitFor();
            citizen.check();
            assertThat(page.locator("#proof").textContent()).contains("l’inscription n°");

            Path kept = keep(citizen, "a[href$='/proof']", "receipt.json");
            Path pdf = keep(citizen, "a[href$='/receipt.pdf']", "receipt.pdf");
            assertThat(Files.readString(kept)).contains("egide-receipt/1");
            assertThat(Files.size(pdf)).isGreaterThan(10_000);

            citizen.press("link", "Vérifier ce récépissé");
            page.locator(".verdict").first().waitFor();
            citizen.check();
            assertThat(page.locator(".verdict").first().textContent())
                    .isEqualTo("Vos mots sont dans le journal public.");
            assertThat(page.url()).as("the code stays nowhere").doesNotContain("#");

            verifyTheFile(citizen, kept);
            compareWithAKeptState(citizen);
        }
    }

    /** Without JavaScript the receipt says its proof, and the page that verifies says by which command it is done. */
    @ParameterizedTest
    @CsvSource({"320", "1280"})
    void withoutScriptsTheCommandIsExplained(int width) {
        try (Visit citizen = begin("verify", width, false)) {
            contribute(citizen);
            while (citizen.page().locator("#proof[data-waits=true]").count() > 0) {
                citizen.page().reload();
            }
            citizen.check();
            assertThat(citizen.page().locator("#proof").textContent()).contains("l’inscription n°");
            citizen.open("/fr/verify");
            assertThat(citizen.page().locator("main").textContent()).contains("JavaScript est arrêté", "verify-log");
            assertThat(citizen.page().locator("form[data-check]").first().isVisible())
                    .isFalse();
            citizen.open("/en/verify?consultation=acc-douvrin");
            assertThat(citizen.page().locator("main").textContent()).contains("acc-douvrin/log");
        }
    }

    private static void contribute(Visit citizen) {
        citizen.open(ACC + "/contribute");
        citizen.page().selectOption("#theme", "environnement-eau");
        citizen.page().fill("#body", "Que deviendra le canal en été ?");
        citizen.press("button", "Envoyer");
        assertThat(citizen.page().url()).contains("/receipts/");
    }

    private Path keep(Visit citizen, String link, String name) {
        Path file = folder.resolve(name);
        Download download = citizen.page()
                .waitForDownload(() -> citizen.page().locator(link).click());
        download.saveAs(file);
        return file;
    }

    private static void verifyTheFile(Visit citizen, Path kept) throws IOException {
        citizen.open("/en/verify");
        Page page = citizen.page();
        page.setInputFiles("#receipt-file", kept);
        page.locator("form[data-check=receipt] button").click();
        page.locator(".verdict.proved").first().waitFor();
        citizen.check();
        assertThat(page.locator(".checks").first().textContent()).contains("The log had promised");

        page.fill("#receipt-text", Files.readString(kept).replace("canal", "Canal"));
        page.locator("form[data-check=receipt] button").click();
        page.locator(".verdict.broken").first().waitFor();
        citizen.check();
    }

    private static void compareWithAKeptState(Visit citizen) {
        citizen.open("/fr/verify");
        Page page = citizen.page();
        Object note = page.evaluate("fetch('/consultations/acc-douvrin/log/checkpoint').then(a => a.text())");
        page.fill("#kept-text", String.valueOf(note));
        page.locator("form[data-check=kept] button").click();
        page.locator("form[data-check=kept] .verdict").waitFor();
        assertThat(page.locator("form[data-check=kept] .verdict").textContent())
                .isEqualTo("Le journal n’a fait que croître depuis.");
        citizen.check();
    }
}
