package org.egide.document;

import com.github.weisj.jsvg.SVGDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.egide.document.Picture.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;

/**
 * Keeps the shapes and the words of an SVG: what runs, what is fetched from elsewhere, what is foreign is left out
 * with all that it holds. A document type is refused: entities can make a small file endless.
 */
final class SvgCleaner {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_ELEMENTS = 50_000;
    private static final int DEEPEST = 64;
    private static final int MOST_UNITS = 10_000;

    private static final Set<String> ELEMENTS = Set.of(
            "circle",
            "clipPath",
            "defs",
            "desc",
            "ellipse",
            "g",
            "line",
            "linearGradient",
            "path",
            "pattern",
            "polygon",
            "polyline",
            "radialGradient",
            "rect",
            "stop",
            "svg",
            "text",
            "title",
            "tspan");

    private static final Set<String> ATTRIBUTES =
            Set.of("cx cy d dx dy fx fy height id offset points r rx ry transform version viewBox width x x1 x2 y y1 y2"
                    .concat(" preserveAspectRatio patternUnits patternTransform gradientUnits gradientTransform")
                    .concat(" spreadMethod clipPathUnits clip-path clip-rule display dominant-baseline fill")
                    .concat(" fill-opacity fill-rule font-size font-style font-weight letter-spacing opacity")
                    .concat(" stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap")
                    .concat(" stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor visibility")
                    .split(" "));

    /** A value leads nowhere but within the picture. */
    private static final Pattern LEADS_OUT = Pattern.compile(
            "url\\s*\\((?!\\s*['\"]?#)|:\\s*//|javascript:|data:|@import|\\\\", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARATION = Pattern.compile(";");

    private final XMLStreamWriter out;
    private int elements;
    private int depth;

    private SvgCleaner(XMLStreamWriter out) {
        this.out = out;
    }

    /** Cleans a file. */
    static Picture clean(byte[] file, String alternative) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SvgCleaner(out).copy(in);
            out.close();
        } catch (XMLStreamException foreign) {
            throw new IOException(foreign);
        }
        return measured(bytes.toByteArray(), alternative);
    }

    private static Picture measured(byte[] svg, String alternative) throws IOException {
        SVGDocument drawn = SvgDrawing.load(svg);
        float width = drawn.size().width;
        float height = drawn.size().height;
        if (!(width >= 1 && height >= 1 && width <= MOST_UNITS && height <= MOST_UNITS)) {
            throw new InvalidRequest("picture-unreadable");
        }
        return new Picture(Kind.SVG, svg, Math.round(width), Math.round(height), alternative);
    }

    private void copy(XMLStreamReader in) throws XMLStreamException {
        boolean root = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw new InvalidRequest("picture-unreadable");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!root && !in.getLocalName().equals("svg")) {
                        throw new InvalidRequest("picture-unreadable");
                    }
                    root = true;
                    element(in);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(in.getText());
                default -> {}
            }
        }
        out.flush();
    }

    private void element(XMLStreamReader in) throws XMLStreamException {
        if (!SVG.equals(in.getNamespaceURI()) || !ELEMENTS.contains(in.getLocalName())) {
            skip(in);
            return;
        }
        elements++;
        depth++;
        if (elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new TooLarge(
                    "picture-too-large", PictureReader.MOST_PIXELS / 1_000_000, PictureReader.MOST_BYTES >> 20);
        }
        boolean root = depth == 1;
        out.writeStartElement(in.getLocalName());
        if (root) {
            out.writeDefaultNamespace(SVG);
            out.writeAttribute("font-family", "Atkinson Hyperlegible Next, DejaVu Sans, sans-serif");
        }
        for (Map.Entry<String, String> kept : attributes(in).entrySet()) {
            out.writeAttribute(kept.getKey(), kept.getValue());
        }
    }

    /** Those that are known and lead nowhere; declarations of a style become attributes. */
    private static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> kept = new LinkedHashMap<>();
        String style = "";
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String space = in.getAttributeNamespace(i);
            if (space != null && !space.isEmpty()) {
                continue;
            }
            if (in.getAttributeLocalName(i).equals("style")) {
                style = in.getAttributeValue(i);
            } else {
                keep(in.getAttributeLocalName(i), in.getAttributeValue(i), kept);
            }
        }
        for (String declaration : DECLARATION.split(style)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                keep(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip(),
                        kept);
            }
        }
        return kept;
    }

    private static void keep(String name, String value, Map<String, String> kept) {
        if (ATTRIBUTES.contains(name) && !LEADS_OUT.matcher(value).find()) {
            kept.put(name, value);
        }
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }
}
