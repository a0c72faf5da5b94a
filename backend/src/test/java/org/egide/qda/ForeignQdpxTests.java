package org.egide.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.egide.qda.MalformedQdpx.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that other programs write, and files that nobody should send. */
class ForeignQdpxTests {

    private static final String CODE = "22222222-0000-4000-8000-000000000001";

    @Test
    void readsCapitalsBracesAndABaseOfCarriageReturns() throws MalformedQdpx {
        QdaProject project = read(QdaProjects.archive(
                document("<TextSource guid=\"{33333333-0000-4000-8000-000000000001}\""
                        + " plainTextPath=\"internal://A.txt\">"
                        + passage(4, 8)
                        + "</TextSource>"),
                "\uFEFFun\r\ndeux\rtrois"));
        QdaSource source = project.sources().getFirst();
        assertThat(source.text()).isEqualTo("un\ndeux\ntrois");
        assertThat(source.selections()).singleElement().satisfies(selection -> {
            assertThat(source.text().substring(selection.from(), selection.to()))
                    .isEqualTo("deux");
        });
    }

    @Test
    void readsATextWithinTheDocumentAndPassesOverWhatItDoesNotKnow() throws MalformedQdpx {
        QdaProject project = read(QdaProjects.archive(
                document("<PictureSource guid=\"55555555-0000-4000-8000-000000000001\"><PictureSelection/>"
                        + "</PictureSource>"
                        + "<TextSource guid=\"33333333-0000-4000-8000-000000000001\">"
                        + "<PlainTextContent>l’eau</PlainTextContent>"
                        + passage(2, 5)
                        + "</TextSource>"),
                ""));
        assertThat(project.sources())
                .singleElement()
                .extracting(QdaSource::text)
                .isEqualTo("l’eau");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThat(refusal("project.qde".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_AN_ARCHIVE);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.NOT_AN_ARCHIVE);
    }

    @Test
    void refusesAnArchiveThatIsCut() {
        byte[] whole = QdaProjects.bytes(QdaProjects.ofText("l’eau ".repeat(500), List.of()));
        assertThat(refusal(Arrays.copyOf(whole, 120))).isEqualTo(Reason.NOT_AN_ARCHIVE);
    }

    @Test
    void refusesAnArchiveWithoutAProject() {
        assertThat(refusal(QdaProjects.archive(Map.of("word/document.xml", new byte[] {1}))))
                .isEqualTo(Reason.NO_PROJECT);
    }

    @Test
    void refusesABombEvenInAPartThatIsNotKept() {
        QdpxLimits small = new QdpxLimits(1 << 20, 100, 32);
        byte[] bomb = QdaProjects.archive(Map.of("sources/film.mp4", new byte[2 << 20]));
        assertThat(bomb.length).isLessThan(10_000);
        assertThat(refusal(bomb, small)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesTooManyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            parts.put("sources/" + i + ".txt", new byte[0]);
        }
        assertThat(refusal(QdaProjects.archive(parts), new QdpxLimits(1 << 20, 10, 32)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesCodesUnderCodesWithoutEnd() {
        String codes = ("<Code guid=\"" + CODE + "\" name=\"a\">").repeat(40) + "</Code>".repeat(40);
        String deep = "<Project xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes>" + codes
                + "</Codes></CodeBook></Project>";
        assertThat(refusal(QdaProjects.archive(deep, ""))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesADocumentTypeWhateverItDeclares() {
        String laughs = "<!DOCTYPE Project [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + document("");
        String thief = "<!DOCTYPE Project [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + document("");
        String far = "<!DOCTYPE Project SYSTEM \"http://127.0.0.1:9/project.dtd\">" + document("");
        for (String document : List.of(laughs, thief, far)) {
            assertThat(refusal(QdaProjects.archive(document, ""))).isEqualTo(Reason.DOCUMENT_TYPE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Project/>",
                "<Project xmlns='urn:QDA-XML:project:1.0'>",
                "<Codebook xmlns='urn:QDA-XML:project:1.0'/>",
                "<Project xmlns='urn:QDA-XML:project:1.0'><Users><User guid='1'/></Users></Project>",
                "<Project xmlns='urn:QDA-XML:project:1.0' creationDateTime='hier'/>",
                "<Project xmlns='urn:QDA-XML:project:1.0'>&moi;</Project>"
            })
    void refusesWhatIsNotAProject(String document) {
        assertThat(refusal(QdaProjects.archive(document, ""))).isEqualTo(Reason.NOT_A_PROJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"internal://b.txt", "relative:///a.txt", "absolute:///etc/hostname", "internal://../../b.txt", ""
            })
    void refusesATextThatIsNotInIt(String path) {
        String source = "<TextSource guid=\"33333333-0000-4000-8000-000000000001\" plainTextPath=\"" + path + "\"/>";
        assertThat(refusal(QdaProjects.archive(document(source), "eau"))).isEqualTo(Reason.TEXT_MISSING);
    }

    @Test
    void refusesPassagesOutsideOfTheText() {
        for (int[] range : List.of(new int[] {-1, 2}, new int[] {0, 4}, new int[] {2, 2}, new int[] {2, 1})) {
            assertThat(refusal(QdaProjects.archive(document(source(passage(range[0], range[1]))), "eau")))
                    .isEqualTo(Reason.PASSAGE_OUTSIDE);
        }
    }

    @Test
    void refusesACodeThatIsNotInTheCodeBook() {
        String other = passage(0, 3).replace(CODE, "22222222-0000-4000-8000-00000000000f");
        assertThat(refusal(QdaProjects.archive(document(source(other)), "eau"))).isEqualTo(Reason.CODE_MISSING);
    }

    private static String document(String sources) {
        return "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><CodeBook><Codes><Code guid=\"" + CODE
                + "\" name=\"Eau\" isCodable=\"true\"><NoteRef targetGUID=\"" + CODE
                + "\"/></Code></Codes></CodeBook><Sources>" + sources + "</Sources></Project>";
    }

    private static String source(String passages) {
        return "<TextSource guid=\"33333333-0000-4000-8000-000000000001\" plainTextPath=\"internal://a.txt\">"
                + passages + "</TextSource>";
    }

    private static String passage(int from, int to) {
        return "<PlainTextSelection guid=\"66666666-0000-4000-8000-000000000001\" startPosition=\"" + from
                + "\" endPosition=\"" + to + "\"><Coding guid=\"77777777-0000-4000-8000-000000000001\"><CodeRef"
                + " targetGUID=\"" + CODE + "\"/></Coding></PlainTextSelection>";
    }

    private static QdaProject read(byte[] file) throws MalformedQdpx {
        return QdpxReader.read(file, QdpxLimits.USUAL);
    }

    private static Reason refusal(byte[] file) {
        return refusal(file, QdpxLimits.USUAL);
    }

    private static Reason refusal(byte[] file, QdpxLimits limits) {
        MalformedQdpx refused =
                org.junit.jupiter.api.Assertions.assertThrows(MalformedQdpx.class, () -> QdpxReader.read(file, limits));
        return refused.reason();
    }
}
