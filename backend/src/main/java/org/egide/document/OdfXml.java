package org.egide.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A part of an OpenDocument file: elements are named with their usual prefixes, such as {@code text:p}. */
final class OdfXml {

    private static final Map<String, String> SPACES = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
            "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
            "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
            "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
            "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "xlink", "http://www.w3.org/1999/xlink");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final XMLStreamWriter out;

    /** Begins a part with this element, which declares every prefix. */
    OdfXml(String root) throws IOException {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(root);
            for (String prefix : SPACES.keySet().stream().sorted().toList()) {
                out.writeAttribute("xmlns:" + prefix, SPACES.getOrDefault(prefix, ""));
            }
            out.writeAttribute("office:version", "1.3");
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Opens an element; attributes are pairs of a name and a value, and those with an empty value are left out. */
    OdfXml open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                if (!attributes[i + 1].isEmpty()) {
                    out.writeAttribute(attributes[i], Plain.writable(attributes[i + 1]));
                }
            }
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Closes what was opened last. */
    OdfXml close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An element with words only. */
    OdfXml element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** Words; lines and spaces that stand for themselves are said, since OpenDocument folds them. */
    OdfXml text(String words) {
        try {
            out.writeCharacters(Plain.writable(words).replaceAll("\\s+", " "));
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The whole part. */
    byte[] end() throws IOException {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
