package org.egide.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes a document as DOCX (ISO 29500, transitional): real headings, footnotes, lists, header rows, a field of
 * contents.
 */
final class DocxWriter {

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_247;
    private static final String SETTINGS = "word/settings.xml";
    private static final String TYPES = "[Content_Types].xml";

    private final Document document;
    private final String language;
    private final XWPFDocument docx;
    private final DocxBlocks blocks;

    private DocxWriter(Document document, DocumentWords words, XWPFDocument docx) throws IOException, XmlException {
        this.document = document;
        this.language = Plain.withCountry(document.front().language()).toLanguageTag();
        this.docx = docx;
        styles();
        this.blocks = new DocxBlocks(docx, words, Outline.of(document, words.annex()));
    }

    /** The document as a file. */
    static byte[] write(Document document, DocumentWords words) throws IOException {
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxWriter writer = new DocxWriter(document, words, docx);
            writer.page();
            writer.front(words);
            writer.blocks.write(document.blocks());
            writer.properties();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            docx.write(bytes);
            return writer.steady(bytes.toByteArray());
        } catch (XmlException | OpenXML4JException broken) {
            throw new IOException(broken);
        }
    }

    private void styles() throws IOException, XmlException {
        docx.createStyles()
                .setStyles(StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
        XWPFNumbering numbering = docx.createNumbering();
        numbering.setNumbering(
                NumberingDocument.Factory.parse(resource("numbering.xml")).getNumbering());
    }

    private String resource(String name) throws IOException {
        return new ClassPathResource("document/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("@language@", language);
    }

    private void page() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setHeader(MARGIN / 2);
        margin.setFooter(MARGIN / 2);
        margin.setGutter(0);
        XWPFParagraph running = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        running.setStyle("Header");
        running.createRun().setText(Plain.line(document.front().title()));
        docx.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
        number(docx.createFooter(HeaderFooterType.DEFAULT));
        number(docx.createFooter(HeaderFooterType.FIRST));
    }

    private static void number(XWPFFooter footer) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        field(paragraph, "PAGE");
        paragraph.createRun().setText(" / ");
        field(paragraph, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void front(DocumentWords words) {
        Front front = document.front();
        blocks.line("Title", Plain.line(front.title()));
        if (front.subtitle() != null) {
            blocks.line("Subtitle", front.subtitle());
        }
        if (!front.authors().isEmpty()) {
            blocks.line("Authors", words.authors() + " " + String.join(", ", front.authors()));
        }
        for (Fact fact : front.facts()) {
            blocks.fact(fact);
        }
        blocks.line("FrontEnd", "");
    }

    private void properties() throws OpenXML4JException {
        Front front = document.front();
        Optional<Date> at = Optional.of(Date.from(front.at()));
        POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
        core.setTitle(Plain.line(front.title()));
        core.setCreator(Plain.line(String.join("; ", front.authors())));
        core.setSubjectProperty(front.subtitle() == null ? "" : Plain.line(front.subtitle()));
        core.getUnderlyingProperties().setLanguageProperty(front.language().toLanguageTag());
        core.getUnderlyingProperties().setCreatedProperty(at);
        core.getUnderlyingProperties().setModifiedProperty(at);
        docx.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Égide");
    }

    /** The same parts in one order, with one time; settings that the library does not know how to write. */
    private byte[] steady(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        parts.put(SETTINGS, resource("settings.xml").getBytes(StandardCharsets.UTF_8));
        SteadyZip steady = new SteadyZip();
        steady.add(TYPES, Objects.requireNonNull(parts.remove(TYPES)));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            steady.add(part.getKey(), part.getValue());
        }
        return steady.close();
    }
}
