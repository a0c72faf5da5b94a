package org.egide.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes a document as ODT (OpenDocument 1.3, ISO 26300): real headings, footnotes, lists, header rows, an index of
 * contents.
 */
final class OdtWriter {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String XML = "text/xml";

    private final Document document;
    private final DocumentWords words;
    private final OdfXml content;
    private final OdtBlocks blocks;

    private OdtWriter(Document document, DocumentWords words) throws IOException {
        this.document = document;
        this.words = words;
        this.content = new OdfXml("office:document-content");
        this.blocks = new OdtBlocks(content, words, Outline.of(document, words.annex()));
    }

    /** The document as a file. */
    static byte[] write(Document document, DocumentWords words) throws IOException {
        return new OdtWriter(document, words).write();
    }

    private byte[] write() throws IOException {
        content.open("office:automatic-styles");
        OdtStyles.write(content, document.blocks());
        content.close().open("office:body").open("office:text");
        front();
        blocks.write(document.blocks());
        byte[] body = content.close().close().end();
        SteadyZip zip = new SteadyZip();
        zip.addUnpacked("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
        zip.add("content.xml", body);
        zip.add("styles.xml", styles());
        zip.add("meta.xml", meta());
        for (Map.Entry<String, byte[]> picture : blocks.pictures().entrySet()) {
            zip.add(picture.getKey(), picture.getValue());
        }
        zip.add("META-INF/manifest.xml", manifest());
        return zip.close();
    }

    private void front() {
        Front front = document.front();
        content.element("text:p", Plain.line(front.title()), "text:style-name", "FirstTitle");
        if (front.subtitle() != null) {
            content.element("text:p", front.subtitle(), "text:style-name", "Subtitle");
        }
        if (!front.authors().isEmpty()) {
            content.element(
                    "text:p", words.authors() + " " + String.join(", ", front.authors()), "text:style-name", "Authors");
        }
        for (Fact fact : front.facts()) {
            content.open("text:p", "text:style-name", "Fact").text(fact.label() + " : ");
            content.element("text:span", fact.value(), "text:style-name", "Strong")
                    .close();
        }
        content.open("text:p", "text:style-name", "Front_20_End").close();
    }

    private byte[] styles() throws IOException {
        Locale language = Plain.withCountry(document.front().language());
        String country = language.getCountry().isEmpty() ? "none" : language.getCountry();
        String title = Plain.line(document.front().title())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return new ClassPathResource("document/odt-styles.xml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("@lang@", language.getLanguage())
                .replace("@country@", country)
                .replace("@title@", title)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] meta() throws IOException {
        Front front = document.front();
        String at = front.at().truncatedTo(ChronoUnit.SECONDS).toString();
        OdfXml meta = new OdfXml("office:document-meta");
        meta.open("office:meta").element("meta:generator", "Égide").element("dc:title", Plain.line(front.title()));
        if (front.subtitle() != null) {
            meta.element("dc:subject", front.subtitle());
        }
        String authors = Plain.line(String.join("; ", front.authors()));
        meta.element("meta:initial-creator", authors).element("dc:creator", authors);
        meta.element("meta:creation-date", at).element("dc:date", at);
        return meta.element("dc:language", front.language().toLanguageTag())
                .close()
                .end();
    }

    private byte[] manifest() throws IOException {
        StringBuilder manifest = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                + "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n");
        entry(manifest, "/", TYPE);
        entry(manifest, "content.xml", XML);
        entry(manifest, "styles.xml", XML);
        entry(manifest, "meta.xml", XML);
        for (String picture : blocks.pictures().keySet()) {
            entry(manifest, picture, picture.endsWith(".jpg") ? "image/jpeg" : "image/png");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(manifest.append("</manifest:manifest>\n").toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void entry(StringBuilder manifest, String path, String type) {
        manifest.append("<manifest:file-entry manifest:full-path=\"")
                .append(path)
                .append("\" manifest:media-type=\"")
                .append(type)
                .append("\"/>\n");
    }
}
