package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.egide.testing.TestConsultations.OFFICER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Status;
import org.egide.merkle.Hashes;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A reply to each request, a decision, commitments that are followed, and the opinion of the commission. */
class ResponsesTests extends ResponseTest {

    private static final byte[] NONE = {};
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Responses responses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Commitments commitments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Opinions opinions;

    @BeforeEach
    void theReportIsPublished() {
        clock.advance(Duration.ofDays(90));
        run("""
            INSERT INTO report.report (space_id, number, kind, language, title, opened_at, opened_by)
            VALUES (:space, 1, 'FINAL', 'fr', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("""
            INSERT INTO report.edition (space_id, report, number, state, title, frozen_at, frozen_by, note, reservation,
                                        html, sha256, data_sha256, late, ended_at, ended_by)
            VALUES (:space, 1, 1, 'PUBLISHED', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple', '', '',
                    '', '\\x00', '\\x00', false, '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("""
            INSERT INTO report.edition_request (space_id, report, edition, number, kind, place, text, addressee,
                                                sources)
            VALUES (:space, 1, 1, 1, 'CLARIFICATION', 1, 'Dites combien d’eau.', '', '{}'),
                   (:space, 1, 1, 2, 'RECOMMENDATION', 1, 'Limitez le prélèvement.', 'Région inventée', '{}')
            """);
        run("UPDATE consultation.consultation SET report_published_on = '2021-05-23' WHERE space_id = :space");
        consultation = await(consultations.get(consultation.id()));
    }

    private void run(String sql) {
        db.sql(sql).bind("space", consultation.id().value()).then().block();
    }

    @Test
    void theResponseIsPublishedAsAWholeOnceEachRequestHasAReplyAndTheDecisionStands() {
        reply(1, accepted("800 m³ par jour."));
        assertThat(codeOf(responses.publish(consultation, "", OWNER))).isEqualTo("response-incomplete");
        reply(2, promised());
        assertThat(codeOf(responses.publish(consultation, "", OWNER))).isEqualTo("decision-missing");
        decide();
        assertThat(await(responses.all(consultation.id()))).isEmpty();

        PublishedResponse published = await(responses.publish(consultation, "", OWNER));
        assertThat(published.replies())
                .extracting(PublishedResponse.Given::label)
                .containsExactly("A1", "B1");
        assertThat(published.late()).isFalse();
        byte[] pdf = await(responses.file(consultation.id(), 1, "pdf"));
        assertThat(HexFormat.of().formatHex(Hashes.sha256().digest(pdf))).isEqualTo(published.sha256());
        assertThat(log()).contains("response.published");
        Consultation after = await(consultations.get(consultation.id()));
        assertThat(after.calendar().responsePublishedOn()).isNotNull();
        assertThat(after.status()).isEqualTo(Status.ENDED);
    }

    @Test
    void theTableHasTheColumnsOfTheCommission() {
        publish("");
        String html = new String(await(responses.file(consultation.id(), 1, "html")), StandardCharsets.UTF_8);

        assertThat(html)
                .contains(
                        ">n°<",
                        ">Demande / recommandation<",
                        ">Réponse du maître d’ouvrage ou de l’entité responsable désignée<",
                        ">Délais dans lesquels les engagements pris seront tenus<",
                        ">Moyens mis en place pour tenir les engagements pris<",
                        "Acceptée en partie",
                        "31 décembre 2021");
        assertThat(await(responses.file(consultation.id(), 1, "docx"))).isNotEmpty();
    }

    @Test
    void theResponseSpeaksTheLanguageOfTheReport() {
        run("UPDATE report.report SET language = 'en' WHERE space_id = :space");
        assertThat(publish("").language()).isEqualTo(Locale.ENGLISH);

        assertThat(new String(await(responses.file(consultation.id(), 1, "html")), StandardCharsets.UTF_8))
                .contains("Accepted in part", "December 31, 2021");
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsToldSo() {
        reply(1, accepted("800 m³ par jour."));
        reply(2, promised());
        decide();

        List<String> outcomes = await(Flux.range(0, 2)
                .flatMap(one -> responses
                        .publish(consultation, "", OWNER)
                        .map(published -> "published")
                        .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.code())))
                .collectList());
        assertThat(outcomes).containsExactlyInAnyOrder("published", "reply-changed");
        assertThat(await(responses.all(consultation.id()))).hasSize(1);
    }

    @Test
    void whatIsNotAcceptedIsJustifiedAndWhatIsPromisedHasADayMeansAndSomebody() {
        assertThat(faults(new Reply(ReplyStance.REFUSED, "Non.", "", "", null, "", "")))
                .containsExactly("justification");
        assertThat(faults(new Reply(ReplyStance.ACCEPTED, "Oui.", "", "Un bassin.", null, "", "")))
                .containsExactly("due", "means", "responsible");
        assertThat(faults(new Reply(null, " ", "", "", null, "", ""))).containsExactly("stance", "text");
        assertThat(codeOf(responses.reply(consultation, 9, 0, accepted("Oui."), OWNER)))
                .isEqualTo("unknown-request");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        reply(1, accepted("Oui."));
        assertThat(codeOf(responses.reply(consultation, 1, 0, accepted("Non."), COLLEAGUE)))
                .isEqualTo("reply-changed");
        assertThat(await(responses.reply(consultation, 1, 1, accepted("Si."), COLLEAGUE))
                        .replies()
                        .get(1))
                .extracting(Versioned::version)
                .isEqualTo(2);
        decide();
        assertThat(codeOf(responses.decide(consultation, 0, new Decided(ProjectDecision.ABANDON, "Non."), COLLEAGUE)))
                .isEqualTo("reply-changed");
    }

    @Test
    void aLateResponseIsPublishedAndSaysSo() {
        clock.advance(Duration.ofDays(120));
        assertThat(publish("").late()).isTrue();
    }

    @Test
    void aCorrectionIsAnotherEditionAndSaysWhatItCorrects() {
        publish("");
        assertThat(codeOf(responses.publish(consultation, " ", OWNER))).isEqualTo("invalid-fields");
        PublishedResponse second = await(responses.publish(consultation, "Le volume d’eau.", OWNER));

        assertThat(second.number()).isEqualTo(2);
        assertThat(await(responses.get(consultation.id(), 1)).replies()).hasSize(2);
        assertThat(codeOf(responses.get(consultation.id(), 3))).isEqualTo("unknown-response");
        assertThatThrownBy(() -> run("UPDATE response.edition SET note = 'x' WHERE space_id = :space"))
                .hasMessageContaining("never changes");
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

    @Test
    void theCommissionSaysPointByPointWhetherTheResponseIsCompleteAndGood() {
        List<Point> points = List.of(
                new Point(1, true, Quality.GOOD, ""),
                new Point(2, false, Quality.FAIR, "Sans volume."),
                new Point(9, true, Quality.GOOD, ""));
        assertThat(codeOf(opinions.give(consultation, 0, "Complète.", points, OFFICER)))
                .isEqualTo("response-not-published");
        publish("");
        assertThat(codeOf(opinions.give(consultation, 0, " ", points, OFFICER))).isEqualTo("invalid-fields");
        Opinion opinion = await(opinions.give(consultation, 0, "Complète.", points, OFFICER));

        assertThat(opinion.points()).extracting(Point::request).containsExactly(1, 2);
        assertThat(codeOf(opinions.give(consultation, 0, "Autre.", points, OFFICER)))
                .isEqualTo("opinion-changed");
        assertThat(log()).contains("response.opinion-given");
    }

    private void reply(int request, Reply reply) {
        await(responses.reply(consultation, request, 0, reply, OWNER));
    }

    private void decide() {
        await(responses.decide(
                consultation, 0, new Decided(ProjectDecision.CONTINUE_CHANGED, "Le projet **continue**."), OWNER));
    }

    private PublishedResponse publish(String note) {
        reply(1, accepted("800 m³ par jour."));
        reply(2, promised());
        decide();
        return await(responses.publish(consultation, note, OWNER));
    }

    private static Reply accepted(String text) {
        return new Reply(ReplyStance.ACCEPTED, text, "", "", null, "", "");
    }

    private static Reply promised() {
        return new Reply(
                ReplyStance.PARTLY,
                "En été seulement.",
                "L’hiver, le canal déborde.",
                "Creuser un bassin.",
                LocalDate.parse("2021-12-31"),
                "Un bassin de 9 000 m³.",
                "La direction du site");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<String> faults(Reply reply) {
        return fields(() -> responses.reply(consultation, 1, 0, reply, OWNER).block());
    }

    private List<String> wrong(ProgressDraft draft) {
        return fields(() -> commitments.progress(consultation, 2, draft, OWNER).block());
    }

    private static List<String> fields(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (InvalidRequest refusal) {
            return refusal.faults().stream().map(Fault::field).toList();
        }
    }
}
