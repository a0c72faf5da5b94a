package org.egide.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.egide.document.Document.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDF out of XHTML, the one way that the product has: PDF/UA-1 (ISO 14289-1) and PDF/A-3 level A (ISO 19005-3)
 * at once, tagged, with its fonts, its colours and its files inside. Nothing is fetched, whatever the page asks for.
 */
final class PdfPress {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Égide";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPress() {}

    /**
     * Makes a PDF.
     *
     * @param page well-formed XHTML with its style inside; pictures are {@code data:} addresses
     */
    static byte[] press(String page, Paper paper) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new LineBreaks(paper.language()));
        builder.useReplacementText("\uFFFD");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> isInside(address), when);
        }
        builder.useSVGDrawer(new SvgDrawing());
        builder.withProducer(PRODUCER);
        Fonts.use(builder);
        builder.withHtmlContent(Fonts.showable(Plain.writable(page)), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                PdfNotes.tag(pdf);
                PdfLinks.describe(pdf);
                describe(pdf, paper);
                attach(pdf, paper);
                pdf.setDocumentId(paper.at().getEpochSecond());
                pdf.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isInside(@Nullable String address) {
        return address != null && address.startsWith("data:");
    }

    private static void describe(PDDocument pdf, Paper paper) throws IOException {
        PDDocumentInformation said = new PDDocumentInformation();
        said.setTitle(Plain.line(paper.title()));
        said.setProducer(PRODUCER);
        said.setCreationDate(calendar(paper));
        said.setModificationDate(calendar(paper));
        pdf.setDocumentInformation(said);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(paper.language().toLanguageTag());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(paper, PRODUCER).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static Calendar calendar(Paper paper) {
        return GregorianCalendar.from(paper.at().atZone(ZoneOffset.UTC).withNano(0));
    }

    /** PDF 2.0's associated files, which PDF/A-3 has too. */
    private static void attach(PDDocument pdf, Paper paper) throws IOException {
        if (paper.attachments().isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = new HashMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : paper.attachments()) {
            PDComplexFileSpecification file = file(pdf, attachment, calendar(paper));
            names.put(attachment.name(), file);
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(catalog);
        dictionary.setEmbeddedFiles(tree);
        catalog.setNames(dictionary);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification file(PDDocument pdf, Attachment attachment, Calendar at)
            throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.mediaType());
        embedded.setSize(attachment.bytes().length);
        embedded.setCreationDate(at);
        embedded.setModDate(at);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        return file;
    }
}
