package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.document.Documents;
import org.egide.register.Milestone;
import org.egide.register.Receipt;
import org.egide.report.Composed;
import org.egide.report.Composer;
import org.egide.report.FollowedCommitment;
import org.egide.report.FollowedCommitment.State;
import org.egide.report.FollowedCommitments;
import org.egide.report.Report;
import org.egide.report.ReportKind;
import org.egide.report.Section;
import org.egide.report.SectionStatus;
import org.egide.synthesis.Argument;
import org.egide.testing.DocumentFiles;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was promised in a response, followed until it is kept. */
class CommitmentsTests extends PublishedReportTest {

    private static final byte[] NONE = {};
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Commitments commitments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FollowedCommitments known;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Composer composer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Committed committed;

    @Test
    void onlyWhoPromisedSaysHowItIsKept() {
        toTheService(2);
        await(responses.reply(consultation, 2, 0, promised(), SERVICE));
        reply(1, accepted("800 m³ par jour."));
        decide();
        await(responses.publish(consultation, "", OWNER));

        ProgressDraft done = new ProgressDraft(today(), "Creusé.", true, "https://example.org", "", NONE);
        assertThat(codeOf(commitments.progress(consultation, 2, done, OWNER))).isEqualTo("request-of-another");
        assertThat(await(commitments.keptBy(consultation, OWNER))).isEmpty();
        assertThat(await(commitments.keptBy(consultation, SERVICE))).hasSize(1);
        assertThat(await(commitments.progress(consultation, 2, done, SERVICE)).state())
                .isEqualTo(State.KEPT);
    }

    @Test
    void whatACorrectionDropsIsStillFollowedAsNotMadeAnyMore() {
        publish("");
        await(responses.reply(consultation, 2, 1, accepted("Sans promesse."), OWNER));
        await(responses.publish(consultation, "Plus de bassin.", OWNER));

        Commitment dropped = await(commitments.of(consultation.id())).getFirst();
        assertThat(dropped.state()).isEqualTo(State.DROPPED);
        assertThat(dropped.reply().commitment()).isEqualTo("Creuser un bassin.");
        clock.advance(Duration.ofDays(300));
        assertThat(await(commitments.of(consultation.id())).getFirst().late()).isFalse();
    }

    @Test
    void commitmentsAreKnownAsOfAnInstant() {
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        publish("");
        assertThat(await(known.of(consultation, before))).isEmpty();
        Instant since = clock.instant();
        clock.advance(Duration.ofDays(300));
        await(commitments.progress(
                consultation,
                2,
                new ProgressDraft(today(), "Le bassin est creusé.", true, "", "bassin.jpg", PHOTO),
                OWNER));

        assertThat(await(known.of(consultation, since)))
                .extracting(FollowedCommitment::state)
                .containsExactly(State.RUNNING);
        FollowedCommitment now = await(known.of(consultation, clock.instant())).getFirst();
        assertThat(now.state()).isEqualTo(State.KEPT);
        assertThat(now.label()).isEqualTo("B1");
        assertThat(now.last())
                .extracting(FollowedCommitment.Done::proof)
                .asString()
                .startsWith("/consultations/" + consultation.slug() + "/commitments/proofs/");
    }

    @Test
    void aReportOfTheContinuingConsultationHasTheTableOfCommitmentsWithTheLateOnes() {
        publish("");
        clock.advance(Duration.ofDays(200));
        await(commitments.progress(
                consultation,
                2,
                new ProgressDraft(today(), "Le bassin est à moitié creusé.", false, "", "bassin.jpg", PHOTO),
                OWNER));
        clock.advance(Duration.ofDays(100));

        assertThat(composed("@commitments"))
                .contains(
                        "Engagements pris en réponse au bilan",
                        "B1",
                        "Creuser un bassin.",
                        OWNER_NAME,
                        "31 décembre 2021",
                        "en retard",
                        "Le bassin est à moitié creusé.",
                        "/commitments/proofs/");
    }

    /** The data that go along with a report, inside its PDF and beside it, say it to programs. */
    @Test
    void theDataOfAReportOfTheContinuingConsultationHoldTheCommitments() throws IOException {
        publish("");
        clock.advance(Duration.ofDays(300));
        await(commitments.progress(
                consultation, 2, new ProgressDraft(today(), "À moitié, creusé.", false, "", "b.jpg", PHOTO), OWNER));
        LocalDate said = today();
        clock.advance(Duration.ofDays(1));
        Composed made = composing("");
        byte[] zip = made.data().zip();
        assertThat(DocumentFiles.inPdf(await(documents.pdf(made.document())))).containsEntry("data.zip", zip);

        Map<String, byte[]> files = DocumentFiles.inZip(zip);
        assertThat(files).containsKey("requests.csv");
        assertThat(new String(files.get("commitments.csv"), StandardCharsets.UTF_8))
                .contains("number", "due", "2,B1,", "2021-12-31", "La direction du site", "LATE", said.toString())
                .contains("\"À moitié, creusé.\"", "/commitments/proofs/");
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .contains("commitments.csv");
        assertThat(await(documents.html(made.document(), picture -> ""))).contains("commitments.csv");
    }

    @Test
    void theResponseHasItsCommitmentsAsDataInsideItsPdf() throws IOException {
        publish("");
        byte[] pdf = await(responses.file(consultation.id(), 1, "pdf"));
        VeraPdf.accepts(pdf);
        assertThat(new String(DocumentFiles.inPdf(pdf).get("commitments.csv"), StandardCharsets.UTF_8))
                .contains("2,B1,", "Limitez le prélèvement.", "Creuser un bassin.", "2021-12-31", "RUNNING");

        await(responses.reply(consultation, 2, 1, accepted("Sans promesse."), OWNER));
        await(responses.publish(consultation, "Plus de bassin.", OWNER));
        assertThat(DocumentFiles.inPdf(await(responses.file(consultation.id(), 2, "pdf"))))
                .isEmpty();
    }

    private String composed(String body) {
        return await(documents.html(composing(body).document(), picture -> ""));
    }

    private Composed composing(String body) {
        Report report = new Report(
                consultation.id(), 2, ReportKind.INTERIM, Locale.FRENCH, "Bilan d’étape", clock.instant(), null, 1);
        Section section = new Section(
                UUID.randomUUID(),
                "follow-up",
                1,
                "La suite",
                body,
                SectionStatus.TO_WRITE,
                1,
                clock.instant(),
                "Camille Exemple",
                null);
        return await(composer.latest(consultation)
                .flatMap(latest -> composer.compose(consultation, report, List.of(section), List.of(), latest)));
    }

    @Test
    void anAuthorLearnsWhatWasPromisedInReplyToARequestThatRestsOnTheirWords() {
        clock.reset();
        Receipt asked = ask("L’eau viendra-t-elle à manquer ?");
        Receipt other = ask("Et le bruit ?");
        Argument argument = argument(asked);
        clock.advance(Duration.ofDays(90));
        run("UPDATE report.edition_request SET rests_on = '{%s}' WHERE space_id = :space AND number = 2"
                .formatted(argument.id()));
        assertThat(await(committed.of(consultation.id(), asked.id()))).isEmpty();
        publish("");

        assertThat(await(committed.of(consultation.id(), asked.id())))
                .extracting(Milestone::stage, Milestone::path)
                .containsExactly(tuple(
                        Milestone.Stage.COMMITTED,
                        "/consultations/" + consultation.slug() + "/commitments#commitment-2"));
        assertThat(await(committed.of(consultation.id(), other.id()))).isEmpty();
    }

    @Test
    void progressIsSaidWithProof() {
        publish("");
        Commitment one = await(commitments.of(consultation.id())).getFirst();
        assertThat(one.late()).isFalse();
        assertThat(wrong(new ProgressDraft(null, " ", false, "", "", NONE))).containsExactly("on", "text", "link");
        assertThat(wrong(new ProgressDraft(today(), "Fait.", false, "javascript:alert(1)", "", NONE)))
                .containsExactly("link");
        assertThat(wrong(new ProgressDraft(
                        today(), "Fait.", false, "", "a.txt", "texte".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("proof");
    }

    @Test
    void aCommitmentIsLateUntilItIsKept() {
        publish("");
        clock.advance(Duration.ofDays(300));
        assertThat(await(commitments.of(consultation.id())).getFirst().late()).isTrue();
        Commitment kept = await(commitments.progress(
                consultation,
                2,
                new ProgressDraft(today(), "Le bassin est creusé.", true, "", "bassin.jpg", PHOTO),
                OWNER));
        assertThat(kept.kept()).isTrue();
        assertThat(kept.late()).isFalse();
        assertThat(await(commitments.file(
                                consultation.id(), kept.progress().getFirst().id()))
                        .bytes())
                .isEqualTo(PHOTO);
        assertThat(codeOf(commitments.progress(
                        consultation,
                        1,
                        new ProgressDraft(today(), "Rien.", true, "https://example.org", "", NONE),
                        OWNER)))
                .isEqualTo("unknown-commitment");
        assertThat(log()).contains("commitment.progressed");
    }

    private List<String> wrong(ProgressDraft draft) {
        return fields(() -> commitments.progress(consultation, 2, draft, OWNER).block());
    }
}
