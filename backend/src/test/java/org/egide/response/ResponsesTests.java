package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.egide.testing.TestConsultations.OFFICER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Status;
import org.egide.merkle.Hashes;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A reply to each request by whom it is addressed to, a decision, and the opinion of the commission. */
class ResponsesTests extends PublishedReportTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Commitments commitments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Opinions opinions;

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
    void eachBodyRepliesForItselfAndNobodyForAnother() {
        toTheService(2);
        assertThat(codeOf(responses.reply(consultation, 2, 0, promised(), OWNER)))
                .isEqualTo("request-of-another");
        assertThat(codeOf(responses.reply(consultation, 1, 0, accepted("Oui."), SERVICE)))
                .isEqualTo("request-of-another");
        await(responses.reply(consultation, 2, 0, promised(), SERVICE));
        reply(1, accepted("800 m³ par jour."));
        decide();

        PreparedResponse its = await(responses.prepared(consultation, SERVICE));
        assertThat(its.requests()).extracting(Asked::number).containsExactly(2);
        assertThat(its.replies()).containsOnlyKeys(2);
        assertThat(its.decided()).isNull();
        assertThat(await(responses.prepared(consultation, OWNER)).replies()).containsOnlyKeys(1, 2);
        PublishedResponse published = await(responses.publish(consultation, "", OWNER));
        assertThat(published.replies())
                .extracting(PublishedResponse.Given::by)
                .containsExactly(OWNER_NAME, SERVICE_NAME);
        assertThat(html(1)).contains("(" + SERVICE_NAME + ", ", "Adressée à\u00a0: " + SERVICE_NAME);
    }

    @Test
    void whoHasNotRepliedYetHoldsNobodyBackAndIsNamed() {
        toTheService(2);
        reply(1, accepted("800 m³ par jour."));
        decide();
        assertThat(await(responses.prepared(consultation, OWNER)).awaited())
                .extracting(Asked::number)
                .containsExactly(2);
        PublishedResponse first = await(responses.publish(consultation, "", OWNER));
        assertThat(first.replies().getLast().reply()).isNull();
        assertThat(html(1)).contains("Pas encore de réponse de\u00a0: " + SERVICE_NAME);
        assertThat(await(commitments.of(consultation.id()))).isEmpty();

        await(responses.reply(consultation, 2, 0, promised(), SERVICE));
        await(responses.publish(consultation, "La réponse du service.", OWNER));
        assertThat(html(2)).contains("En été seulement.").doesNotContain("Pas encore de réponse de");
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

    private List<String> faults(Reply reply) {
        return fields(() -> responses.reply(consultation, 1, 0, reply, OWNER).block());
    }
}
