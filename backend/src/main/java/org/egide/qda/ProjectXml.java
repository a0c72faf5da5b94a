package org.egide.qda;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes {@code project.qde}. The order of the elements is that of the schema: others would be refused. */
final class ProjectXml {

    static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    private final XMLStreamWriter xml;

    ProjectXml(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void write(QdaProject project) throws XMLStreamException {
        Map<String, UUID> variables = variables(project);
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Project");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("name", project.name());
        attribute("origin", project.origin());
        attribute("creationDateTime", project.createdAt());
        writeUsers(project.users());
        writeCodes(project.codes());
        writeVariables(variables);
        writeSources(project.sources(), variables);
        writeSets(project.sets());
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** A variable has an id of its own, made from its name so that it stays the same from file to file. */
    private static Map<String, UUID> variables(QdaProject project) {
        TreeSet<String> names = new TreeSet<>();
        project.sources().forEach(source -> names.addAll(source.variables().keySet()));
        Map<String, UUID> variables = new LinkedHashMap<>();
        names.forEach(name ->
                variables.put(name, UUID.nameUUIDFromBytes(("variable " + name).getBytes(StandardCharsets.UTF_8))));
        return variables;
    }

    private void writeUsers(List<QdaUser> users) throws XMLStreamException {
        if (users.isEmpty()) {
            return;
        }
        xml.writeStartElement("Users");
        for (QdaUser user : users) {
            xml.writeEmptyElement("User");
            attribute("guid", user.id());
            attribute("name", user.name());
        }
        xml.writeEndElement();
    }

    private void writeCodes(List<QdaCode> codes) throws XMLStreamException {
        if (codes.isEmpty()) {
            return;
        }
        Map<@Nullable UUID, List<QdaCode>> byParent = new LinkedHashMap<>();
        codes.forEach(code -> byParent.computeIfAbsent(code.parent(), none -> new ArrayList<>())
                .add(code));
        xml.writeStartElement("CodeBook");
        xml.writeStartElement("Codes");
        writeCodesUnder(null, byParent);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeCodesUnder(@Nullable UUID parent, Map<@Nullable UUID, List<QdaCode>> byParent)
            throws XMLStreamException {
        for (QdaCode code : byParent.getOrDefault(parent, List.of())) {
            xml.writeStartElement("Code");
            attribute("guid", code.id());
            attribute("name", code.name());
            attribute("isCodable", code.codable());
            writeText("Description", code.description());
            writeCodesUnder(code.id(), byParent);
            xml.writeEndElement();
        }
    }

    private void writeVariables(Map<String, UUID> variables) throws XMLStreamException {
        if (variables.isEmpty()) {
            return;
        }
        xml.writeStartElement("Variables");
        for (Map.Entry<String, UUID> variable : variables.entrySet()) {
            xml.writeEmptyElement("Variable");
            attribute("guid", variable.getValue());
            attribute("name", variable.getKey());
            attribute("typeOfVariable", "Text");
        }
        xml.writeEndElement();
    }

    private void writeSources(List<QdaSource> sources, Map<String, UUID> variables) throws XMLStreamException {
        if (sources.isEmpty()) {
            return;
        }
        xml.writeStartElement("Sources");
        for (QdaSource source : sources) {
            xml.writeStartElement("TextSource");
            attribute("guid", source.id());
            attribute("name", source.name());
            attribute("plainTextPath", "internal://" + source.id() + ".txt");
            for (QdaSelection selection : source.selections()) {
                writeSelection(selection);
            }
            for (UUID code : source.codes()) {
                writeCoding(source.id(), code, null);
            }
            for (Map.Entry<String, String> value : source.variables().entrySet()) {
                writeValue(Objects.requireNonNull(variables.get(value.getKey())), value.getValue());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeSelection(QdaSelection selection) throws XMLStreamException {
        xml.writeStartElement("PlainTextSelection");
        attribute("guid", selection.id());
        attribute("startPosition", selection.from());
        attribute("endPosition", selection.to());
        attribute("creatingUser", selection.user());
        attribute("creationDateTime", selection.at());
        for (UUID code : selection.codes()) {
            writeCoding(selection.id(), code, selection);
        }
        xml.writeEndElement();
    }

    /** A coding has an id of its own, made from what is coded and the code. */
    private void writeCoding(UUID what, UUID code, @Nullable QdaSelection selection) throws XMLStreamException {
        xml.writeStartElement("Coding");
        attribute("guid", UUID.nameUUIDFromBytes((what + " " + code).getBytes(StandardCharsets.UTF_8)));
        if (selection != null) {
            attribute("creatingUser", selection.user());
            attribute("creationDateTime", selection.at());
        }
        writeReference("CodeRef", code);
        xml.writeEndElement();
    }

    private void writeValue(UUID variable, String value) throws XMLStreamException {
        xml.writeStartElement("VariableValue");
        writeReference("VariableRef", variable);
        xml.writeStartElement("TextValue");
        xml.writeCharacters(XmlText.of(value));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeSets(List<QdaSet> sets) throws XMLStreamException {
        if (sets.isEmpty()) {
            return;
        }
        xml.writeStartElement("Sets");
        for (QdaSet set : sets) {
            xml.writeStartElement("Set");
            attribute("guid", set.id());
            attribute("name", set.name());
            for (UUID code : set.codes()) {
                writeReference("MemberCode", code);
            }
            for (UUID source : set.sources()) {
                writeReference("MemberSource", source);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeReference(String element, UUID target) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attribute("targetGUID", target);
    }

    private void writeText(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(element);
            xml.writeCharacters(XmlText.of(text));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, XmlText.of(value.toString()));
        }
    }
}
