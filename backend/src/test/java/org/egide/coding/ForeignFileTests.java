package org.egide.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.egide.consultation.Consultation;
import org.egide.ledger.Event;
import org.egide.moderation.Ground;
import org.egide.moderation.Verdict;
import org.egide.qda.QdaCode;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSelection;
import org.egide.qda.QdaSet;
import org.egide.qda.QdaSource;
import org.egide.qda.QdpxWriter;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of other programs, of other consultations, and of people who mean harm. */
class ForeignFileTests extends CodingTest {

    private static final String BODY = "La nappe baisse 🌊. L'été, la nappe baisse encore.";
    private static final UUID CODE = UUID.fromString("22222222-0000-4000-8000-000000000001");
    private static final UUID FOLDER = UUID.fromString("22222222-0000-4000-8000-000000000002");

    @SuppressWarnings("NullAway.Init")
    private Receipt receipt;

    @BeforeEach
    void oneContribution() {
        receipt = submit(BODY);
    }

    private static QdaCode code(UUID id, String name) {
        return new QdaCode(id, null, name, "", true);
    }

    private static QdaSelection passage(int from, int to, UUID... codes) {
        return new QdaSelection(UUID.randomUUID(), from, to, null, null, List.of(codes));
    }

    private static QdaSource source(UUID id, String name, String text, QdaSelection... passages) {
        return new QdaSource(id, name, text, List.of(passages), List.of(), Map.of());
    }

    private static byte[] file(List<QdaCode> codes, QdaSource... sources) {
        return file(codes, List.of(), sources);
    }

    private static byte[] file(List<QdaCode> codes, List<QdaSet> sets, QdaSource... sources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            QdpxWriter.write(
                    new QdaProject("Ailleurs", "Un programme", null, List.of(), codes, List.of(sources), sets), bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String name, byte[] part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private List<String> reasons(byte[] file) {
        return plan(consultation, file).refused().stream()
                .map(Plan.Refused::reason)
                .toList();
    }

    @Test
    void aNewCodeAndItsPassagesAreTakenOnceAndAreInTheLog() {
        byte[] file = file(
                List.of(
                        new QdaCode(FOLDER, null, "L'eau", "", false),
                        new QdaCode(CODE, FOLDER, "La nappe baisserait.", "", true)),
                List.of(new QdaSet(UUID.randomUUID(), "against", List.of(CODE), List.of())),
                source(UUID.randomUUID(), "n° 1.txt", BODY, passage(0, 15, CODE), passage(16, 17, CODE)));
        Applied applied = apply(consultation, file);
        assertThat(applied.made()).isEqualTo(1);
        assertThat(applied.attached()).isEqualTo(2);
        assertThat(applied.remaining()).isZero();
        Argument argument = await(codings.book(consultation.id(), Audience.GUARANTORS))
                .arguments()
                .getFirst();
        assertThat(argument.stance()).isEqualTo(ArgumentStance.AGAINST);
        assertThat(await(codings.everyPassage(consultation.id(), Audience.GUARANTORS)))
                .allSatisfy(one ->
                        assertThat(Objects.requireNonNull(one.coder()).name()).isEqualTo("Sacha Exemple"))
                .extracting(one -> one.excerpt().quote())
                .containsExactly("La nappe baisse", "🌊");
        assertThat(kinds(argument.id())).contains("argument.made");
        assertThat(kinds(receipt.id())).contains("argument.attached");
        assertThat(apply(consultation, file).items()).isEmpty();
    }

    private List<String> kinds(UUID subject) {
        return await(ledger.history(consultation.id(), subject)).stream()
                .map(Event::kind)
                .toList();
    }

    @Test
    void pressedTwiceAtOnceAFileMakesOneArgument() {
        UUID kept = keep(consultation, file(List.of(code(CODE, "La nappe baisserait."))));
        await(files.apply(consultation, kept, WATER, SACHA).zipWith(files.apply(consultation, kept, WATER, SACHA)));
        assertThat(await(codings.book(consultation.id(), Audience.GUARANTORS)).arguments())
                .hasSize(1);
    }

    @Test
    void aTextThatChangedGivesThePassagesThatAreStillThereOnce() {
        String before = "Avant. " + BODY;
        byte[] file = file(
                List.of(code(CODE, "La nappe baisserait.")),
                source(
                        receipt.id(),
                        "un nom",
                        before,
                        passage(0, 6, CODE),
                        passage(26, 31, CODE),
                        passage(10, 15, CODE)));
        Plan plan = plan(consultation, file);
        assertThat(plan.attached()).singleElement().satisfies(one -> {
            assertThat(one.quote()).isEqualTo("L'été");
            assertThat(one.span()).isEqualTo(new Span(20, 25));
        });
        assertThat(plan.refused())
                .extracting(Plan.Refused::reason)
                .containsExactly("coding-quote-missing", "coding-text-changed");
    }

    @Test
    void aTextThatNobodyReadsAPassageThatCutsACharacterAndAThemeAreRefusedWithAReason() {
        Receipt other = submit("Une insulte.");
        await(moderation.decide(
                consultation.id(), other.id(), Verdict.refuse(Ground.INSULT, "Une insulte.", null), CAMILLE));
        Receipt accent = submit("Un e\u0301te\u0301 sec.");
        byte[] file = file(
                List.of(code(CODE, "Argument"), code(FOLDER, "L'eau")),
                source(other.id(), "n° 2", "Une insulte.", passage(0, 3, CODE)),
                source(accent.id(), "n° 3", "Un e\u0301te\u0301 sec.", passage(3, 4, CODE), passage(0, 2, FOLDER)));
        assertThat(reasons(file)).containsExactly("coding-unknown-text", "excerpt-splits-character", "coding-heading");
    }

    @Test
    void anArgumentThatLivesNoMoreTakesNothing() {
        Argument gone = argument("Un argument", null);
        await(outline.retire(consultation.id(), gone.number(), 1, "Doublon.", CAMILLE));
        byte[] file = file(
                List.of(code(gone.id(), "1. Un argument")),
                source(receipt.id(), "n° 1", BODY, passage(0, 15, gone.id())));
        assertThat(reasons(file)).containsExactly("coding-closed-argument");
    }

    @Test
    void anotherNameOfACodeRewordsNothing() {
        Argument argument = argument("Un argument", null);
        byte[] file = file(List.of(code(argument.id(), "1. Un autre")));
        Plan plan = plan(consultation, file);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.refused()).extracting(Plan.Refused::reason).containsExactly("coding-other-wording");
    }

    @Test
    void namesThatNoArgumentMayHaveAreToldOneByOne() {
        byte[] file = file(List.of(code(CODE, "x".repeat(1_001)), code(FOLDER, " ")));
        assertThat(reasons(file)).containsExactly("coding-long-wording", "coding-no-wording");
    }

    @Test
    void moreThanIsDoneAtOnceGoesOnWhenAskedAgain() {
        List<QdaCode> codes = IntStream.range(0, Applying.MOST + 20)
                .mapToObj(i -> code(new UUID(1, i), "Argument " + i))
                .toList();
        UUID kept =
                keep(consultation, file(codes, source(receipt.id(), "n° 1", BODY, passage(0, 15, new UUID(1, 510)))));
        Applied first = await(files.apply(consultation, kept, WATER, SACHA));
        assertThat(first.made()).isEqualTo(Applying.MOST);
        assertThat(first.remaining()).isEqualTo(21);
        Applied second = await(files.apply(consultation, kept, WATER, SACHA));
        assertThat(second.made()).isEqualTo(20);
        assertThat(second.attached()).isEqualTo(1);
        assertThat(second.remaining()).isZero();
    }

    @Test
    void theFileOfAnotherConsultationIsRefusedWhole() {
        Consultation other = made.openWithModerationAfterwards();
        contributions.submit(other, anOpinion("Tout autre chose.")).block();
        assertThat(refusal(file(
                        List.of(code(CODE, "Argument")),
                        source(UUID.randomUUID(), "n° 1", "Tout autre chose.", passage(0, 4, CODE)))))
                .isEqualTo("coding-other-consultation");
    }

    @Test
    void whatIsNoProjectIsRefusedInAClearSentence() {
        assertThat(refusal("project.qde".getBytes(StandardCharsets.UTF_8))).isEqualTo("coding-not-an-archive");
        assertThat(refusal(new byte[0])).isEqualTo("coding-not-an-archive");
        assertThat(refusal(archive("word/document.xml", new byte[] {1}))).isEqualTo("coding-no-project");
        assertThat(refusal(archive("project.qde", "<Livre/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("coding-not-a-project");
        assertThat(refusal(archive("film.mp4", new byte[65 << 20]))).isEqualTo("coding-unpacks-too-large");
        String entities = "<!DOCTYPE Project [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"&a;\"/>";
        assertThat(refusal(archive("project.qde", entities.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("coding-document-type");
    }

    @Test
    void tenThousandCodesAreTooMany() {
        List<QdaCode> codes = IntStream.range(0, 10_000)
                .mapToObj(i -> code(new UUID(1, i), "Code " + i))
                .toList();
        assertThat(refusal(file(codes))).isEqualTo("coding-too-many-codes");
    }

    @Test
    void aFileIsItsSendersAndGoesWithAnErasure() {
        UUID kept = keep(consultation, file(List.of(code(CODE, "Argument"))));
        assertThat(codeOf(files.look(consultation, kept, WATER, CAMILLE))).isEqualTo("unknown-coding-file");
        await(contributions.erase(receipt.code(), Erasure.EVERYTHING));
        assertThat(codeOf(files.look(consultation, kept, WATER, SACHA))).isEqualTo("unknown-coding-file");
    }
}
