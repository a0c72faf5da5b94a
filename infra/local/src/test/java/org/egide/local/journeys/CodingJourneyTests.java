package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.qda.QdaCode;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSelection;
import org.egide.qda.QdaSource;
import org.egide.qda.QdpxLimits;
import org.egide.qda.QdpxReader;
import org.egide.qda.QdpxWriter;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A guarantor takes the coding out, codes one passage elsewhere, sees what the file would change, and takes it in. */
class CodingJourneyTests extends Journey {

    private static final String CODING = "/fr/workspace/consultations/acc-douvrin/coding";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Outline outline;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void whatWasCodedElsewhereComesBack(int width, boolean scripts) throws Exception {
        String wording = "Un argument déjà là, " + width + ".";
        Consultation consultation =
                Objects.requireNonNull(consultations.get("acc-douvrin").block());
        Person person = new Person("journey", "Gaspard Inventé", "garant@example.org", Set.of());
        String theme = consultation.themes().getFirst().key();
        outline.make(consultation, new ArgumentDraft(wording, theme, ArgumentStance.FOR, null), person, null)
                .block();
        try (Visit guarantor = begin("coding", width, scripts)) {
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/acc-douvrin/arguments");
            guarantor.press("link", "Le codage, en fichiers");
            byte[] file = download(guarantor.page());
            send(guarantor, new byte[] {1, 2, 3});
            assertThat(guarantor.page().locator("#file-fault").textContent()).contains("n’est pas un .qdpx");
            send(guarantor, codedElsewhere(file, width));
            assertThat(guarantor.page().locator("main").textContent())
                    .contains("Arguments nouveaux", "Passages nouveaux", "Codé ailleurs " + width);
            guarantor.page().selectOption("#theme", theme);
            guarantor.page().selectOption("#stance", "CONDITION");
            guarantor.press("button", "Reprendre tout cela");
            assertThat(guarantor.page().locator(".notice").textContent())
                    .contains("1 argument créé, 1 passage rattaché.");
            guarantor.open(CODING);
            send(guarantor, codedElsewhere(file, width));
            assertThat(guarantor.page().locator(".notice").textContent()).contains("ne change rien");
        }
    }

    private static void send(Visit guarantor, byte[] file) {
        guarantor.page().setInputFiles("#file", new FilePayload("codage.qdpx", "application/zip", file));
        guarantor.press("button", "Voir ce qu’il changerait");
    }

    private static byte[] download(Page page) throws Exception {
        Download file = page.waitForDownload(() -> page.click("text=avec toutes les contributions"));
        assertThat(file.suggestedFilename()).isEqualTo("coding-acc-douvrin.qdpx");
        Path path = file.path();
        return Files.readAllBytes(path);
    }

    /** As a program would: a code more, given to the first words of a text. */
    private static byte[] codedElsewhere(byte[] file, int width) throws Exception {
        QdaProject read = QdpxReader.read(file, QdpxLimits.USUAL);
        UUID id = new UUID(1, width);
        QdaSource first = read.sources().getFirst();
        int to = first.text().indexOf(' ');
        QdaSource coded = new QdaSource(
                first.id(),
                first.name(),
                first.text(),
                List.of(new QdaSelection(id, 0, to, null, null, List.of(id))),
                List.of(),
                first.variables());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QdpxWriter.write(
                new QdaProject(
                        "Ailleurs",
                        "Un programme",
                        null,
                        List.of(),
                        List.of(new QdaCode(id, null, "Codé ailleurs " + width, "", true)),
                        List.of(coded),
                        List.of()),
                bytes);
        return bytes.toByteArray();
    }
}
