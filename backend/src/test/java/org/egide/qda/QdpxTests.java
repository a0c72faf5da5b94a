package org.egide.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is written can be read again by us, and by whoever follows the specification. */
class QdpxTests {

    private static final String CLEAN = "La source tarit.\nEt le puits 🌊 aussi, e\u0301te\u0301 comme hiver.";

    @Test
    void aProjectComesBackAsItWas() throws MalformedQdpx {
        QdaProject project = QdaProjects.ofText(CLEAN, List.of(QdaProjects.passage(17, 30, QdaProjects.SPRING)));
        assertThat(QdpxReader.read(QdaProjects.bytes(project), QdpxLimits.USUAL))
                .isEqualTo(project);
    }

    @Test
    void theSameProjectGivesTheSameBytes() {
        QdaProject project = QdaProjects.ofText(CLEAN, List.of());
        assertThat(QdaProjects.bytes(project)).isEqualTo(QdaProjects.bytes(project));
    }

    @Test
    void theDocumentIsThatOfTheSpecification() throws IOException, SAXException {
        QdaProject project = QdaProjects.ofText(CLEAN, List.of(QdaProjects.passage(0, 9, QdaProjects.WATER)));
        validate(QdaProjects.bytes(project));
    }

    @Test
    void anEmptyProjectIsOneToo() throws IOException, SAXException, MalformedQdpx {
        QdaProject empty = new QdaProject("Rien", null, null, List.of(), List.of(), List.of(), List.of());
        validate(QdaProjects.bytes(empty));
        assertThat(QdpxReader.read(QdaProjects.bytes(empty), QdpxLimits.USUAL)).isEqualTo(empty);
    }

    @Test
    void aPlaceIsCountedInCodePoints() throws MalformedQdpx {
        String text = "🌊🌊 eau";
        QdaProject project = QdaProjects.ofText(text, List.of(QdaProjects.passage(3, 6, QdaProjects.WATER)));
        QdaSource source = QdpxReader.read(QdaProjects.bytes(project), QdpxLimits.USUAL)
                .sources()
                .getFirst();
        QdaSelection selection = source.selections().getFirst();
        int from = text.offsetByCodePoints(0, selection.from());
        assertThat(text.substring(from, text.offsetByCodePoints(0, selection.to())))
                .isEqualTo("eau");
    }

    @Test
    void aTextWithCarriageReturnsIsNotWritten() {
        assertThatThrownBy(() -> new QdaSource(UUID.randomUUID(), "n° 2", "un\r\ndeux", List.of(), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void charactersThatNoXmlHoldsAreReplacedInNames() throws MalformedQdpx {
        QdaProject odd = new QdaProject("a\u0001b", null, null, List.of(), List.of(), List.of(), List.of());
        assertThat(QdpxReader.read(QdaProjects.bytes(odd), QdpxLimits.USUAL).name())
                .isEqualTo("a\uFFFDb");
    }

    @Property(tries = 200)
    void anyTextAndAnyPassagesComeBack(@ForAll("texts") String text, @ForAll int one, @ForAll int other)
            throws MalformedQdpx, IOException, SAXException {
        int length = text.codePointCount(0, text.length());
        int from = Math.floorMod(one, length);
        int to = from + 1 + Math.floorMod(other, length - from);
        QdaProject project = QdaProjects.ofText(text, List.of(QdaProjects.passage(from, to, QdaProjects.WATER)));
        byte[] bytes = QdaProjects.bytes(project);
        assertThat(QdpxReader.read(bytes, QdpxLimits.USUAL)).isEqualTo(project);
        validate(bytes);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "é", "e\u0301", "🌊", "👩‍👩‍👧", "\n", " ", "مياه", "eau", "&", "<", "]]>", "\u2028", "\t")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(pieces -> pieces.stream().collect(Collectors.joining()));
    }

    private static void validate(byte[] file) throws IOException, SAXException {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try (InputStream grammar = QdpxTests.class.getResourceAsStream("/qda/project.xsd");
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry())
                    .isNotNull()
                    .satisfies(part -> assertThat(part.getName()).isEqualTo("project.qde"));
            byte[] document = zip.readAllBytes();
            schemas.newSchema(new StreamSource(grammar))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(Arrays.copyOf(document, document.length))));
        }
    }
}
