package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.aQuestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.egide.document.Documents;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.egide.testing.LibreOffice;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report begins with: what is recorded, cited; the rest is left to write, and says so. */
class FirstDraftTests extends ComposingTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FirstDraft firstDraft;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Test
    void followsTheTemplateOfTheGuarantors() {
        assertThat(draft(ReportKind.FINAL, Locale.FRENCH).stream()
                        .filter(section -> section.level() == 1)
                        .map(SectionDraft::key))
                .containsExactly(
                        "foreword",
                        "identity",
                        "figures",
                        "dates",
                        "synthesis",
                        "introduction",
                        "preparation",
                        "process",
                        "arguments",
                        "requests",
                        "annexes");
    }

    @Test
    void citesEveryArgumentUnderItsTheme() {
        Argument water = argument("L’eau manquerait.");
        Argument wells = argument("Les puits se vident.");

        assertThat(bodies(ReportKind.FINAL).get("arguments-water"))
                .isEqualTo("@a" + water.number() + "\n\n@a" + wells.number());
    }

    /** Every word is a citation, the fixed foreword, or a hint: nothing is said for the guarantors. */
    @Test
    void inventsNothing() {
        argument("L’eau manquerait.");

        assertThat(draft(ReportKind.FINAL, Locale.FRENCH))
                .filteredOn(section -> !section.key().equals("foreword"))
                .extracting(SectionDraft::body)
                .allMatch(body -> body.isEmpty()
                        || body.startsWith("*[À écrire]")
                        || body.lines().allMatch(line -> line.isBlank() || line.startsWith("@")));
    }

    @Test
    void aFigureWithNothingInItIsLeftOut() {
        submit("Les puits sont à sec chaque été.");
        clock.advance(Duration.ofMinutes(2));

        assertThat(bodies(ReportKind.FINAL).get("figures"))
                .contains("@chart:contributions-by-week")
                .doesNotContain("campaign");
    }

    @Test
    void theForewordHasTheDatesOfTheLaw() {
        assertThat(bodies(ReportKind.FINAL).get("foreword"))
                .contains("R121-23", "R121-24", "23 mai 2021", "23 juillet 2021", "Camille Exemple");
    }

    @Test
    void speaksTheLanguageOfTheReport() {
        assertThat(draft(ReportKind.FINAL, Locale.ENGLISH).getFirst().title()).isEqualTo("Foreword");
        assertThat(draft(ReportKind.INTERIM, Locale.FRENCH))
                .extracting(SectionDraft::key)
                .contains("recall", "commitments", "since");
    }

    @Test
    void composedAsItIsItIsAccessibleAndOpensInAnOffice(@TempDir Path folder) throws Exception {
        Receipt receipt = submit("Les puits sont à sec chaque été.");
        submit(aQuestion("Combien d’emplois ?"));
        Argument water = argument("L’eau manquerait.");
        attach(receipt, "Les puits sont à sec chaque été.", water);
        clock.advance(Duration.ofMinutes(2));

        Composed composed = compose(sections(draft(ReportKind.FINAL, Locale.FRENCH)));
        byte[] pdf = await(documents.pdf(composed.document()));

        assertThat(composed.findings()).isEmpty();
        VeraPdf.accepts(pdf);
        Path kept = Files.createDirectories(Path.of("target", "documents"));
        Files.write(kept.resolve("first-draft.pdf"), pdf);
        Files.write(folder.resolve("docx.docx"), await(documents.docx(composed.document())));
        Files.write(folder.resolve("odt.odt"), await(documents.odt(composed.document())));
        LibreOffice.toPdf(folder, List.of("docx.docx", "odt.odt"));
        for (String name : List.of("docx.pdf", "odt.pdf")) {
            try (PDDocument read = Loader.loadPDF(folder.resolve(name).toFile())) {
                assertThat(read.getDocumentCatalog().getDocumentOutline().hasChildren())
                        .isTrue();
                assertThat(new PDFTextStripper().getText(read)).contains("Avant-propos", "L’eau manquerait.");
            }
        }
    }

    private List<SectionDraft> draft(ReportKind kind, Locale language) {
        return await(composer.latest(consultation).flatMap(asOf -> firstDraft.of(consultation, kind, language, asOf)));
    }

    private Map<String, String> bodies(ReportKind kind) {
        return draft(kind, Locale.FRENCH).stream().collect(Collectors.toMap(SectionDraft::key, SectionDraft::body));
    }

    static List<Section> sections(List<SectionDraft> drafts) {
        List<Section> sections = new ArrayList<>();
        drafts.forEach(one -> sections.add(section(one.key(), one.level(), one.title(), one.body())));
        return sections;
    }
}
