package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF is accessible and made to last, by the judgement of veraPDF, whatever was written. */
class PdfTests {

    private final Documents documents = Samples.documents();

    @Test
    void everyBlockIsAccepted() throws IOException {
        byte[] pdf = documents.pdfNow(Samples.everything());
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "sample.pdf"), pdf);

        VeraPdf.accepts(pdf);
    }

    @Test
    void headingsAreBookmarksUnderOneAnother() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdfNow(Samples.everything()))) {
            assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline().children(), 0))
                    .contains(
                            "0 1 La concertation en bref",
                            "1 1.1 Le dispositif",
                            "2 1.1.1 Les affiches",
                            "0 2 Les contributions",
                            "0 3 Ce que les garants demandent",
                            "0 Annexe A – Mots d’ailleurs",
                            "1 A.1 Autres écritures",
                            "1 B.1 Calendrier");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void dataGoAlongWithTheirNatureAndTheirWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdfNow(Samples.everything()))) {
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            COSDictionary file =
                    (COSDictionary) ((COSArray) catalog.getDictionaryObject(COSName.getPDFName("AF"))).getObject(0);
            assertThat(file.getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Data");
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var embedded = Objects.requireNonNull(files.get("donnees.csv"));
            assertThat(embedded.getFileDescription()).startsWith("Les données");
            assertThat(embedded.getEmbeddedFile().getSubtype()).isEqualTo("text/csv");
            assertThat(new String(embedded.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("numero;theme\n1;eau\n");
        }
    }

    /** PDF/UA-1, 7.9. */
    @Test
    void notesAreTaggedAsSuchEachWithItsOwnId() throws IOException {
        byte[] bytes = documents.pdfNow(Samples.everything());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> ids = new ArrayList<>();
            List<String> said = new ArrayList<>();
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary tag) {
                    if ("Note".equals(tag.getNameAsString(COSName.S))) {
                        ids.add(tag.getString(COSName.getPDFName("ID")));
                    }
                    said.add(String.valueOf(tag.getString(COSName.ALT)));
                    said.add(String.valueOf(tag.getString(COSName.CONTENTS)));
                }
            }
            assertThat(ids).containsExactlyInAnyOrder("note-1", "note-2");
            assertThat(said)
                    .contains("Retour au texte, appel de note 1")
                    .noneMatch(words -> words.contains(PdfNotes.MARK));
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(documents.pdfNow(Samples.everything())).isEqualTo(documents.pdfNow(Samples.everything()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"guillemets\" </p>",
                "Вода — νερό — Ελλάδα — שלום — مرحبا بالعالم 2026 — 水 — 🌊👩🏽‍🌾🏳️‍🌈",
                "a\u0001b\u200b\u200dc\ufffe\ud800d\u202e\u2066e",
                "\ue000\uf8ff privé",
                "",
                "   \n\t  "
            })
    void isAcceptedWhateverWasWritten(String words) throws IOException {
        byte[] pdf = documents.pdfNow(Samples.of(
                Heading.of(1, "Titre " + words),
                Paragraph.of(words),
                Paragraph.of(
                        List.of(new Run.Strong(Run.of(words)), new Run.Code(words), new Run.Emphasis(Run.of(words)))),
                new Listing(true, List.of(new Block.Item(Run.of(words), null)))));

        VeraPdf.accepts(pdf);
    }

    @Test
    void aWordOfFiveThousandLettersStaysOnThePage() throws IOException {
        byte[] pdf = documents.pdfNow(Samples.of(Paragraph.of("x".repeat(5_000))));

        VeraPdf.accepts(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).chars().filter(c -> c == 'x'))
                    .hasSizeGreaterThanOrEqualTo(5_000);
        }
    }

    /** Plain, strong, emphasised, for a machine: a look without a letter must find it elsewhere. */
    @Test
    void everyLetterThatAFontShowsIsAcceptedInEveryLook() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int from = '!'; from < 0x1FFFF; from += 0x400) {
            String letters = IntStream.range(from, from + 0x400)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .mapToObj(Character::toString)
                    .filter(letter -> Fonts.showable(letter).equals(letter))
                    .collect(Collectors.joining(" "));
            blocks.add(Paragraph.of(List.of(
                    new Run.Text(letters),
                    new Run.Strong(List.of(new Run.Text(letters), new Run.Emphasis(Run.of(letters)))),
                    new Run.Code(letters))));
        }

        VeraPdf.accepts(documents.pdfNow(Samples.of(blocks.toArray(Block[]::new))));
    }

    @Test
    void anEmptyDocumentIsADocument() throws IOException {
        VeraPdf.accepts(documents.pdfNow(Samples.of()));
    }

    @Test
    void aLongTableRepeatsItsHeader() throws IOException {
        Table table = Samples.requests(120);
        byte[] pdf = documents.pdfNow(Samples.of(table));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                assertThat(text(read, page)).contains("Demande", "À qui");
            }
        }
    }

    @Test
    void noHeadingNorCaptionEndsAPage() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Heading(1 + i % 2, Run.of("Titre"), null, true));
            blocks.add(i % 3 == 0 ? Samples.requests(2) : Paragraph.of("Des mots. ".repeat(10 + 7 * (i % 11))));
        }
        byte[] pdf = documents.pdfNow(Samples.of(blocks.toArray(Block[]::new)));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(10);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                List<String> lines = text(read, page)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.matches("\\d+ / \\d+|Un essai"))
                        .toList();
                assertThat(lines.getLast()).doesNotContain("Titre", "Demandes adressées");
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<String> outline(Iterable<PDOutlineItem> items, int depth) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : items) {
            titles.add(depth + " " + item.getTitle());
            titles.addAll(outline(item.children(), depth + 1));
        }
        return titles;
    }
}
