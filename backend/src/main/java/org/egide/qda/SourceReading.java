package org.egide.qda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.egide.qda.MalformedQdpx.Reason;
import org.egide.qda.ProjectReading.Texts;
import org.jspecify.annotations.Nullable;

/** Reads one text of a project, with its coded passages. */
final class SourceReading {

    private final XMLStreamReader xml;
    private final Texts texts;
    private final Map<UUID, String> variables;

    private final List<Passage> passages = new ArrayList<>();
    private final List<UUID> codes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    SourceReading(XMLStreamReader xml, Texts texts, Map<UUID, String> variables) {
        this.xml = xml;
        this.texts = texts;
        this.variables = variables;
    }

    QdaSource read() throws XMLStreamException, MalformedQdpx {
        UUID id = ProjectReading.id(xml, "guid");
        String name = ProjectReading.text(xml, "name");
        String path = ProjectReading.text(xml, "plainTextPath");
        String content = null;
        Elements inside = new Elements(xml);
        while (inside.next()) {
            switch (xml.getLocalName()) {
                case "PlainTextContent" -> content = xml.getElementText();
                case "PlainTextSelection" -> passages.add(passage());
                case "Coding" -> codes.addAll(coding());
                case "VariableValue" -> value();
                default -> inside.skip();
            }
        }
        Lines lines = Lines.of(content == null ? texts.text(path) : content);
        return new QdaSource(id, name, lines.text(), placed(lines), codes, values);
    }

    /** A passage that was marked and given no code says nothing here. */
    private List<QdaSelection> placed(Lines lines) throws MalformedQdpx {
        List<QdaSelection> placed = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.from() < 0 || passage.to() > lines.length() || passage.from() >= passage.to()) {
                throw new MalformedQdpx(Reason.PASSAGE_OUTSIDE);
            }
            if (!passage.codes().isEmpty()) {
                placed.add(new QdaSelection(
                        passage.id(),
                        lines.place(passage.from()),
                        lines.place(passage.to()),
                        passage.user(),
                        passage.at(),
                        passage.codes()));
            }
        }
        return placed;
    }

    private Passage passage() throws XMLStreamException {
        UUID id = ProjectReading.id(xml, "guid");
        int from = Integer.parseInt(ProjectReading.text(xml, "startPosition"));
        int to = Integer.parseInt(ProjectReading.text(xml, "endPosition"));
        UUID user = ProjectReading.optionalId(xml, "creatingUser");
        Instant at = ProjectReading.instant(xml.getAttributeValue(null, "creationDateTime"));
        List<UUID> given = new ArrayList<>();
        Elements inside = new Elements(xml);
        while (inside.next()) {
            if (xml.getLocalName().equals("Coding")) {
                given.addAll(coding());
            } else {
                inside.skip();
            }
        }
        return new Passage(id, from, to, user, at, given);
    }

    private List<UUID> coding() throws XMLStreamException {
        List<UUID> given = new ArrayList<>();
        Elements inside = new Elements(xml);
        while (inside.next()) {
            if (xml.getLocalName().equals("CodeRef")) {
                given.add(ProjectReading.id(xml, "targetGUID"));
            }
            inside.skip();
        }
        return given;
    }

    private void value() throws XMLStreamException {
        String name = null;
        String value = "";
        Elements inside = new Elements(xml);
        while (inside.next()) {
            if (xml.getLocalName().equals("VariableRef")) {
                name = variables.get(ProjectReading.id(xml, "targetGUID"));
                inside.skip();
            } else {
                value = xml.getElementText();
            }
        }
        if (name != null) {
            values.put(name, value);
        }
    }

    /** A passage as the file counts it, before its text is known. */
    private record Passage(
            UUID id,
            int from,
            int to,
            @Nullable UUID user,
            @Nullable Instant at,
            List<UUID> codes) {}
}
