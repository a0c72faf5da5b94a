package org.egide.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.egide.shared.Rows;
import org.egide.synthesis.Argument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers that must not be: forged, doubled, late, about another consultation; and what nobody can learn from them. */
class AnswerAttackTests extends AccordTest {

    /** A token that is made up, mangled, or somebody's name is nobody's. */
    @Test
    void onlyTokensThatWeGaveSpeak() {
        String good = String.valueOf(somebody().token());
        char last = good.charAt(good.length() - 1);
        for (String forged : List.of(
                "",
                "x",
                "a".repeat(43),
                good + "=",
                " " + good,
                good.substring(0, 42) + (last == 'A' ? 'E' : 'A'),
                (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1),
                "é".repeat(43),
                "account:ada")) {
            Voice voice = new Voice(null, forged);
            assertThat(codeOf(answers.answer(consultation, voice, 1, 1, Answer.AGREE)))
                    .as(forged)
                    .isEqualTo("unknown-participant");
            assertThat(codeOf(answers.all(consultation.id(), voice))).isEqualTo("unknown-participant");
            assertThat(codeOf(answers.forget(consultation.id(), voice))).isEqualTo("unknown-participant");
        }
        assertThat(codeOf(answers.answer(consultation, new Voice(null, null), 1, 1, Answer.AGREE)))
                .isEqualTo("unknown-participant");
    }

    /** The same browser is somebody else on another consultation, for the database too. */
    @Test
    void anotherConsultationKnowsNothingOfIt() {
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        var first = consultation;
        offer();
        assertThat(own(voice)).isEmpty();
        say(voice, asked.getFirst(), Answer.AGREE);
        long people = await(
                db.sql("SELECT count(DISTINCT participant) AS n FROM accord.answer WHERE space_id IN (:one, :two)")
                        .bind("one", first.id().value())
                        .bind("two", consultation.id().value())
                        .map(row -> Rows.required(row, "n", Long.class))
                        .one());
        assertThat(people).isEqualTo(2);
    }

    @Test
    void nothingElseIsStoredThanWhoByAHashAndWhat() {
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        say(new Voice(ADA, null), asked.getFirst(), Answer.AGREE);
        List<String> rows = await(db.sql("SELECT a::text AS row FROM accord.answer a WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .map(row -> Rows.required(row, "row", String.class))
                .all()
                .collectList());
        assertThat(rows)
                .hasSize(2)
                .noneMatch(row -> row.contains("ada") || row.contains(String.valueOf(voice.token())));
        assertThat(rows).allMatch(row -> row.split(",").length == 6);
    }

    @Test
    void anArgumentOfAnotherConsultationOrOfNoneIsNotAnswered() {
        assertThat(codeOf(answers.answer(consultation, somebody(), 99, 1, Answer.AGREE)))
                .isEqualTo("unknown-argument");
        var other = consultation;
        consultation = made.openWithModerationAfterwards();
        assertThat(codeOf(answers.begin(consultation))).isEqualTo("agreement-not-offered");
        Voice voice = new Voice(null, await(answers.begin(other)));
        assertThat(codeOf(answers.answer(consultation, voice, 1, 1, Answer.AGREE)))
                .isEqualTo("agreement-not-offered");
    }

    @Test
    void nothingIsAnsweredOnceItIsEndedOrTheConsultationIsOver() {
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        await(points.end(consultation, CAMILLE));
        assertThat(codeOf(answers.answer(consultation, voice, 1, 1, Answer.PASS)))
                .isEqualTo("agreement-closed");
        assertThat(codeOf(answers.begin(consultation))).isEqualTo("agreement-closed");
        await(points.offer(consultation, CAMILLE));
        clock.moveToParis("2021-04-23T23:59:59");
        say(voice, asked.getFirst(), Answer.PASS);
        clock.moveToParis("2021-04-24T00:00:00");
        assertThat(codeOf(answers.answer(consultation, voice, 1, 1, Answer.AGREE)))
                .isEqualTo("agreement-closed");
        answers.withdraw(consultation.id(), voice, 1).block();
        assertThat(rows("answer")).isZero();
    }

    /** Two tabs, or a button pressed twice: one answer, and nothing counted twice. */
    @Test
    void manyAnswersAtOnceAreOne() {
        Voice voice = somebody();
        Argument argument = asked.getFirst();
        Flux.range(0, 12)
                .flatMap(
                        i -> answers.answer(
                                consultation,
                                voice,
                                argument.number(),
                                argument.version(),
                                i % 2 == 0 ? Answer.AGREE : Answer.DISAGREE),
                        6)
                .blockLast();
        assertThat(own(voice)).hasSize(1);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whoEndsItWhileManyAnswerLeavesNoAnswerAfterIt() {
        List<Voice> voices = IntStream.range(0, 10).mapToObj(i -> somebody()).toList();
        Mono<Void> ended = points.end(consultation, CAMILLE).then();
        Flux.fromIterable(voices)
                .flatMap(
                        voice -> answers.answer(consultation, voice, 1, 1, Answer.AGREE)
                                .then()
                                .onErrorComplete(),
                        5)
                .mergeWith(ended)
                .blockLast();
        long kept = rows("answer");
        assertThat(counted()).isEqualTo(kept);
        assertThat(codeOf(answers.answer(consultation, voices.getFirst(), 1, 1, Answer.AGREE)))
                .isEqualTo("agreement-closed");
    }

    /** The switch is in the log; what people answer is not, for they may take it back. */
    @Test
    void theLogTellsOfTheOfferAndOfNobodysAnswer() {
        Voice voice = somebody();
        asked.forEach(argument -> say(voice, argument, Answer.AGREE));
        answers.forget(consultation.id(), voice).block();
        await(points.end(consultation, CAMILLE));
        assertThat(await(ledger.history(consultation.id(), consultation.id().value())))
                .extracting(event -> event.kind())
                .contains("agreement.offered", "agreement.ended")
                .noneMatch(kind -> kind.startsWith("answer"));
    }

    @Test
    void isOfferedOnceTheArgumentsArePublicAndOnce() {
        assertThat(codeOf(points.offer(consultation, CAMILLE))).isEqualTo("agreement-offered");
        await(points.end(consultation, CAMILLE));
        assertThat(codeOf(points.end(consultation, CAMILLE))).isEqualTo("agreement-not-open");
        consultation = made.openWithModerationAfterwards();
        assertThat(await(points.offer(consultation.id()).hasElement())).isFalse();
        assertThat(codeOf(points.offer(consultation, CAMILLE))).isEqualTo("synthesis-not-shown");
        assertThat(codeOf(points.end(consultation, CAMILLE))).isEqualTo("agreement-not-open");
    }
}
