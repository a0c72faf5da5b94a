package org.egide.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.egide.register.Erasure;
import org.egide.register.OwnContributions;
import org.egide.shared.Rows;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person and the arguments: asked one at a time, answered once, changed, taken back, forgotten. */
class OwnAnswersTests extends AccordTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OwnContributions contributionsOfAccounts;

    @Test
    void asksEachArgumentOnceUntilNoneIsLeft() {
        Voice voice = somebody();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < ARGUMENTS; i++) {
            Progress progress = progress(voice);
            assertThat(progress.answered()).isEqualTo(i);
            Argument next = Objects.requireNonNull(progress.argument());
            seen.add(next.number());
            say(voice, next, Answer.PASS);
        }
        assertThat(seen).hasSize(ARGUMENTS);
        assertThat(progress(voice)).isEqualTo(new Progress(null, null, false, ARGUMENTS, ARGUMENTS));
    }

    /** Twenty people who answer one argument each: every argument is answered two or three times. */
    @Test
    void everyArgumentIsAskedAboutAsOften() {
        for (int i = 0; i < 20; i++) {
            Voice voice = somebody();
            say(voice, Objects.requireNonNull(progress(voice).argument()), Answer.AGREE);
        }
        List<Long> counts = await(db.sql("SELECT agree FROM accord.tally WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .map(row -> Rows.required(row, "agree", Long.class))
                .all()
                .collectList());
        assertThat(counts).hasSize(ARGUMENTS).allMatch(count -> count == 2 || count == 3);
    }

    /** Nobody's order is everybody's, and each person's stays as it is. */
    @Test
    void theFirstArgumentIsNotTheSameForAll() {
        List<Voice> voices = IntStream.range(0, 20).mapToObj(i -> somebody()).toList();
        Set<Long> first = new HashSet<>();
        voices.forEach(voice ->
                first.add(Objects.requireNonNull(progress(voice).argument()).number()));
        assertThat(first.size()).isGreaterThan(2);
        assertThat(progress(voices.getFirst())).isEqualTo(progress(voices.getFirst()));
    }

    @Test
    void whatIsLeftForLaterComesLast() {
        Voice voice = somebody();
        Set<Long> later = new HashSet<>();
        for (int i = 0; i < ARGUMENTS; i++) {
            Argument next = Objects.requireNonNull(
                    await(answers.progress(consultation.id(), voice, later)).argument());
            assertThat(later.add(next.number())).isTrue();
        }
        assertThat(await(answers.progress(consultation.id(), voice, later)).argument())
                .isNotNull();
    }

    @Test
    void aSecondAnswerReplacesTheFirst() {
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        say(voice, asked.getFirst(), Answer.DISAGREE);
        assertThat(own(voice)).containsExactly(new Answered(asked.getFirst(), Answer.DISAGREE, true));
        assertThat(rows("answer")).isEqualTo(1);
    }

    @Test
    void anAnswerBelongsToTheWordsThatWereRead() {
        Voice voice = somebody();
        Argument read = asked.getFirst();
        say(voice, read, Answer.AGREE);
        Argument reworded = reword(read, "De tout autres mots.");
        assertThat(own(voice)).containsExactly(new Answered(reworded, Answer.AGREE, false));
        assertThat(progress(voice).answered()).isZero();
        assertThat(codeOf(answers.answer(consultation, voice, read.number(), read.version(), Answer.AGREE)))
                .isEqualTo("wording-changed");
        say(voice, reworded, Answer.DISAGREE);
        assertThat(own(voice)).containsExactly(new Answered(reworded, Answer.DISAGREE, true));
    }

    @Test
    void whatIsAskedAgainSaysSo() {
        Voice voice = somebody();
        asked.forEach(one -> say(voice, one, Answer.AGREE));
        reword(asked.get(3), "De tout autres mots.");
        assertThat(progress(voice).reworded()).isTrue();
    }

    /** Elsewhere in the outline, an argument says the same: answers stay, also those that were being given. */
    @Test
    void aMoveChangesNoAnswer() {
        Voice voice = somebody();
        Argument read = asked.getFirst();
        say(voice, read, Answer.AGREE);
        ArgumentDraft elsewhere = new ArgumentDraft(read.wording(), "why", ArgumentStance.AGAINST, null);
        await(outline.change(consultation, read.number(), read.version(), elsewhere, CAMILLE));
        assertThat(own(voice)).allMatch(Answered::counts);
        say(voice, read, Answer.PASS);
        assertThat(own(voice)).allMatch(one -> one.counts() && one.answer() == Answer.PASS);
    }

    @Test
    void whatLeftTheSynthesisIsNeitherAskedNorCountedAndCanBeTakenBack() {
        Voice voice = somebody();
        Argument retired = asked.getFirst();
        say(voice, retired, Answer.AGREE);
        await(outline.retire(consultation.id(), retired.number(), retired.version(), "Hors du sujet.", CAMILLE));
        assertThat(progress(voice).all()).isEqualTo(ARGUMENTS - 1);
        assertThat(own(voice)).hasSize(1).noneMatch(Answered::counts);
        assertThat(codeOf(answers.answer(consultation, somebody(), retired.number(), retired.version(), Answer.AGREE)))
                .isEqualTo("argument-not-live");
        answers.withdraw(consultation.id(), voice, retired.number()).block();
        assertThat(own(voice)).isEmpty();
    }

    @Test
    void takesBackWhatWasAnsweredAndNothingElse() {
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        assertThat(codeOf(answers.withdraw(consultation.id(), voice, 2))).isEqualTo("no-answer");
        answers.withdraw(consultation.id(), voice, 1).block();
        assertThat(codeOf(answers.withdraw(consultation.id(), voice, 1))).isEqualTo("no-answer");
        assertThat(counted()).isZero();
    }

    @Test
    void forgettingDeletesEverythingThatOnePersonSaidAndNothingElse() {
        Voice one = somebody();
        Voice other = somebody();
        asked.forEach(argument -> say(one, argument, Answer.AGREE));
        say(other, asked.getFirst(), Answer.DISAGREE);
        assertThat(await(answers.forget(consultation.id(), one))).isEqualTo(ARGUMENTS);
        assertThat(own(one)).isEmpty();
        assertThat(own(other)).hasSize(1);
        assertThat(counted()).isEqualTo(1);
        assertThat(await(answers.forget(consultation.id(), one))).isZero();
    }

    @Test
    void whatWasSaidBeforeSigningInBecomesTheAccounts() {
        Voice before = somebody();
        say(before, asked.get(0), Answer.AGREE);
        say(before, asked.get(1), Answer.AGREE);
        Voice account = new Voice(ADA, null);
        say(account, asked.get(1), Answer.DISAGREE);
        say(new Voice(ADA, before.token()), asked.get(2), Answer.PASS);
        assertThat(own(before)).isEmpty();
        assertThat(own(account))
                .extracting(Answered::answer)
                .containsExactly(Answer.AGREE, Answer.DISAGREE, Answer.PASS);
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void whoErasesTheirAccountTakesTheirAnswersAway() {
        Voice ada = new Voice(ADA, null);
        Voice other = somebody();
        say(ada, asked.getFirst(), Answer.AGREE);
        say(other, asked.getFirst(), Answer.AGREE);
        for (Erasure what : Erasure.values()) {
            say(ada, asked.getFirst(), Answer.AGREE);
            await(contributionsOfAccounts.eraseAll(ADA, what));
            assertThat(own(ada)).isEmpty();
        }
        assertThat(own(other)).hasSize(1);
    }
}
