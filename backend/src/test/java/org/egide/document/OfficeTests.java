package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.testing.LibreOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** DOCX and ODT are what their standards say, and another program finds in them what was written. */
class OfficeTests {

    private static final Path KEPT = Path.of("target", "documents");

    private final Documents documents = Samples.documents();

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(KEPT);
    }

    @Test
    void anotherProgramFindsEveryHeadingAndEveryWord(@TempDir Path folder) throws Exception {
        Document document = Samples.everything();
        Files.write(folder.resolve("docx-sample.docx"), DocxWriter.write(document, documents.words(document)));
        Files.write(folder.resolve("odt-sample.odt"), OdtWriter.write(document, documents.words(document)));
        LibreOffice.toPdf(folder, List.of("docx-sample.docx", "odt-sample.odt"));

        List<String> headings = Outline.of(document, "Annexe").stream()
                .map(entry -> entry.level() + " " + spaced(entry.label()))
                .toList();
        Set<String> words = words(Jsoup.parse(HtmlWriter.fragment(document, documents.words(document), ignored -> ""))
                .text());
        for (String name : List.of("docx-sample", "odt-sample")) {
            byte[] pdf = Files.readAllBytes(folder.resolve(name + ".pdf"));
            Files.write(KEPT.resolve(name + ".pdf"), pdf);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(bookmarks(
                                read.getDocumentCatalog().getDocumentOutline().children(), 1))
                        .isEqualTo(headings);
                assertThat(words(new PDFTextStripper().getText(read))).containsAll(words);
            }
        }
    }

    @Test
    void aDocxIsValidByTheSchemasOfItsStandard() throws Exception {
        Document document = Samples.everything();
        byte[] docx = DocxWriter.write(document, documents.words(document));
        Files.write(KEPT.resolve("sample.docx"), docx);

        Map<String, String> parts = parts(docx);

        valid(DocumentDocument.Factory.parse(part(parts, "word/document.xml")));
        valid(FootnotesDocument.Factory.parse(part(parts, "word/footnotes.xml")));
        valid(StylesDocument.Factory.parse(part(parts, "word/styles.xml")));
        valid(NumberingDocument.Factory.parse(part(parts, "word/numbering.xml")));
        valid(SettingsDocument.Factory.parse(part(parts, "word/settings.xml")));
        for (String name : parts.keySet()) {
            if (name.startsWith("word/header")) {
                valid(HdrDocument.Factory.parse(part(parts, name)));
            } else if (name.startsWith("word/footer")) {
                valid(FtrDocument.Factory.parse(part(parts, name)));
            }
        }
    }

    @Test
    void aDocxHasRealHeadingsNotesFieldsAndHeaderRows() throws Exception {
        Map<String, String> parts = parts(docx(Samples.everything()));

        assertThat(part(parts, "word/document.xml"))
                .contains("w:val=\"Heading1\"", "TOC \\o \"1-3\"", "<w:footnoteReference", "<w:tblHeader")
                .contains("descr=\"Une rive au soleil, dessinée\"", "decorative", "<w:bidi/>");
        assertThat(part(parts, "word/styles.xml")).contains("w:lang w:val=\"fr-FR\"");
        assertThat(part(parts, "docProps/core.xml"))
                .contains("Zélie Fictive; Côme Imaginaire", "2026-03-02T09:30:00Z", "Rapport des garants", ">fr<");
    }

    @Test
    void anOdtHasRealHeadingsNotesAndHeaderRows() throws Exception {
        byte[] odt = odt(Samples.everything());
        Files.write(KEPT.resolve("sample.odt"), odt);
        Map<String, String> parts = parts(odt);

        assertThat(parts.keySet().iterator().next()).isEqualTo("mimetype");
        assertThat(part(parts, "content.xml"))
                .contains("<text:h ", "<text:table-of-content ", "<text:note ", "<table:table-header-rows>")
                .contains("<svg:desc>Une rive au soleil, dessinée</svg:desc>");
        assertThat(part(parts, "meta.xml")).contains("<dc:language>fr<", "2026-03-02T09:30:00Z", "Zélie Fictive");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(docx(Samples.everything())).isEqualTo(docx(Samples.everything()));
        assertThat(odt(Samples.everything())).isEqualTo(odt(Samples.everything()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"guillemets\" </w:p>",
                "Вода — νερό — שלום — مرحبا — 水 — 🌊👩🏽‍🌾",
                "a\u0001b\u200bc\ufffe\ud800d\u202ee",
                ""
            })
    void areWellFormedWhateverWasWritten(String words) throws Exception {
        Document document = Samples.of(
                Heading.of(1, words),
                Paragraph.of(words + "x".repeat(5_000)),
                Paragraph.of(List.of(
                        new Run.Link("javascript:alert(1)", Run.of(words)),
                        new Run.Citation(1, "#" + words, words),
                        new Run.Note(Run.of(words)))),
                new Listing(true, List.of(new Block.Item(Run.of(words), null))));

        valid(DocumentDocument.Factory.parse(part(parts(docx(document)), "word/document.xml")));
        assertThat(part(parts(odt(document)), "content.xml")).doesNotContain("javascript:");
        Jsoup.parse(part(parts(odt(document)), "content.xml"), org.jsoup.parser.Parser.xmlParser());
    }

    private byte[] docx(Document document) throws IOException {
        return DocxWriter.write(document, documents.words(document));
    }

    private byte[] odt(Document document) throws IOException {
        return OdtWriter.write(document, documents.words(document));
    }

    private static void valid(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }

    private static String part(Map<String, String> parts, String name) throws XmlException {
        String part = parts.get(name);
        if (part == null) {
            throw new XmlException("no " + name);
        }
        return part;
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> bookmarks(Iterable<PDOutlineItem> items, int level) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : items) {
            titles.add(level + " " + spaced(item.getTitle()));
            titles.addAll(bookmarks(item.children(), level + 1));
        }
        return titles;
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** Words of Latin letters: PDFs turn Arabic round, and have no letters for emoji. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{IsLatin}]+"))
                .filter(word -> word.length() > 2 && !word.equals("Notes"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
