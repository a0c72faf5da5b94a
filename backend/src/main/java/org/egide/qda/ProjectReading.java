package org.egide.qda;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.egide.qda.MalformedQdpx.Reason;
import org.jspecify.annotations.Nullable;

/** Reads {@code project.qde}: what we know of it, passing over the rest (pictures, sound, notes, graphs). */
final class ProjectReading {

    /** Where the words of a source are. */
    @FunctionalInterface
    interface Texts {
        String text(String path) throws MalformedQdpx;
    }

    private final byte[] document;
    private final Texts texts;
    private final int depth;

    private final List<QdaUser> users = new ArrayList<>();
    private final List<QdaCode> codes = new ArrayList<>();
    private final List<QdaSource> sources = new ArrayList<>();
    private final List<QdaSet> sets = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, String> variables = new HashMap<>();

    ProjectReading(byte[] document, Texts texts, int depth) {
        this.document = document;
        this.texts = texts;
        this.depth = depth;
    }

    QdaProject read() throws MalformedQdpx {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            return project(xml);
        } catch (XMLStreamException | DateTimeException | IllegalArgumentException malformed) {
            throw new MalformedQdpx(Reason.NOT_A_PROJECT, malformed);
        }
    }

    private QdaProject project(XMLStreamReader xml) throws XMLStreamException, MalformedQdpx {
        for (int event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new MalformedQdpx(Reason.DOCUMENT_TYPE);
            }
        }
        if (!xml.getLocalName().equals("Project") || !ProjectXml.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new MalformedQdpx(Reason.NOT_A_PROJECT);
        }
        String name = xml.getAttributeValue(null, "name");
        String origin = xml.getAttributeValue(null, "origin");
        Instant at = instant(xml.getAttributeValue(null, "creationDateTime"));
        Elements inside = new Elements(xml);
        while (inside.next()) {
            section(xml);
        }
        requireCodes();
        return new QdaProject(name == null ? "" : name, origin, at, users, codes, sources, sets);
    }

    private void section(XMLStreamReader xml) throws XMLStreamException, MalformedQdpx {
        Elements inside = new Elements(xml);
        switch (xml.getLocalName()) {
            case "Users" -> {
                while (inside.next()) {
                    users.add(new QdaUser(id(xml, "guid"), text(xml, "name")));
                    inside.skip();
                }
            }
            case "CodeBook" -> {
                while (inside.next()) {
                    codes(xml);
                }
            }
            case "Variables" -> {
                while (inside.next()) {
                    variables.put(id(xml, "guid"), text(xml, "name"));
                    inside.skip();
                }
            }
            case "Sources" -> sources(xml, inside);
            case "Sets" -> {
                while (inside.next()) {
                    sets.add(set(xml));
                }
            }
            default -> inside.skip();
        }
    }

    private void codes(XMLStreamReader xml) throws XMLStreamException, MalformedQdpx {
        Elements inside = new Elements(xml);
        while (inside.next()) {
            if (xml.getLocalName().equals("Code")) {
                code(xml, new ArrayDeque<>());
            } else {
                inside.skip();
            }
        }
    }

    /** Its description comes before the codes under it, so that it stands before them in the list as well. */
    private void code(XMLStreamReader xml, Deque<UUID> above) throws XMLStreamException, MalformedQdpx {
        UUID id = id(xml, "guid");
        String name = text(xml, "name");
        boolean codable = !"false".equals(xml.getAttributeValue(null, "isCodable"));
        int place = codes.size();
        codes.add(new QdaCode(id, above.peek(), name, "", codable));
        known.add(id);
        above.push(id);
        if (above.size() > depth) {
            throw new MalformedQdpx(Reason.TOO_LARGE);
        }
        Elements inside = new Elements(xml);
        while (inside.next()) {
            switch (xml.getLocalName()) {
                case "Description" ->
                    codes.set(place, new QdaCode(id, codes.get(place).parent(), name, xml.getElementText(), codable));
                case "Code" -> code(xml, above);
                default -> inside.skip();
            }
        }
        above.pop();
    }

    private void sources(XMLStreamReader xml, Elements inside) throws XMLStreamException, MalformedQdpx {
        while (inside.next()) {
            if (xml.getLocalName().equals("TextSource")) {
                sources.add(new SourceReading(xml, texts, variables).read());
            } else {
                inside.skip();
            }
        }
    }

    private static QdaSet set(XMLStreamReader xml) throws XMLStreamException {
        UUID id = id(xml, "guid");
        String name = text(xml, "name");
        List<UUID> codes = new ArrayList<>();
        List<UUID> sources = new ArrayList<>();
        Elements inside = new Elements(xml);
        while (inside.next()) {
            switch (xml.getLocalName()) {
                case "MemberCode" -> codes.add(id(xml, "targetGUID"));
                case "MemberSource" -> sources.add(id(xml, "targetGUID"));
                default -> {
                    // Notes and descriptions are not read.
                }
            }
            inside.skip();
        }
        return new QdaSet(id, name, codes, sources);
    }

    private void requireCodes() throws MalformedQdpx {
        for (QdaSource source : sources) {
            boolean all = known.containsAll(source.codes())
                    && source.selections().stream().allMatch(selection -> known.containsAll(selection.codes()));
            if (!all) {
                throw new MalformedQdpx(Reason.CODE_MISSING);
            }
        }
    }

    static UUID id(XMLStreamReader xml, String attribute) {
        String value = text(xml, attribute).trim();
        boolean braced = value.startsWith("{") && value.endsWith("}");
        return UUID.fromString(braced ? value.substring(1, value.length() - 1) : value);
    }

    static @Nullable UUID optionalId(XMLStreamReader xml, String attribute) {
        return xml.getAttributeValue(null, attribute) == null ? null : id(xml, attribute);
    }

    static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /** An {@code xsd:dateTime}; without an offset it is taken as UTC, which is what programs mean. */
    static @Nullable Instant instant(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String trimmed = value.trim();
        boolean zoned = trimmed.endsWith("Z") || trimmed.matches(".*[+-]\\d\\d:\\d\\d");
        return OffsetDateTime.parse(zoned ? trimmed : trimmed + "Z")
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
