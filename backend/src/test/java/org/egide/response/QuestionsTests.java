package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.egide.figures.FigureId;
import org.egide.figures.FigureSheet;
import org.egide.figures.Figures;
import org.egide.ledger.Event;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.shared.Rows;
import org.egide.synthesis.Argument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which questions wait, since when, for whom; reopened by whoever asked them. */
class QuestionsTests extends ResponseTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Figures figures;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LaterAttached follower;

    @Test
    void aQuestionThatIsAttachedToAnArgumentAfterItsAnswerWaitsNoMore() {
        Receipt first = ask("L’eau viendra-t-elle à manquer ?");
        Receipt later = ask("L’eau suffira-t-elle l’été ?");
        Argument argument = argument(first);
        publish(await(drafts.begin(
                consultation, new DraftText("De pluie.", List.of(), List.of(argument.number())), OWNER, null)));
        assertThat(waiting()).containsExactly(later.number());

        attach(later, argument);
        told(later, argument);
        told(later, argument);
        assertThat(waiting()).isEmpty();
        await(questions.reopen(later.code(), "Et en août ?"));
        told(later, argument);
        assertThat(waiting()).containsExactly(later.number());
    }

    /** As the log tells it: at least once. */
    private void told(Receipt question, Argument argument) {
        Event event = new Event(
                consultation.id(),
                9,
                question.id(),
                "argument.attached",
                question.id(),
                Map.of("number", question.number(), "argument", argument.number()),
                clock.instant());
        follower.handle(event).block();
    }

    @Test
    void theAuthorReopensAQuestionThatIsNotAnsweredAndEverybodySeesIt() {
        Receipt question = ask("Quelle eau ?");
        assertThat(codeOf(questions.reopen(question.code(), "Rien."))).isEqualTo("nothing-to-reopen");
        answer(question, "De l’eau.");
        clock.advance(Duration.ofDays(2));

        assertThat(codeOf(questions.reopen(question.code(), " "))).isEqualTo("invalid-fields");
        Question reopened = await(questions.reopen(question.code(), "D’où vient-elle ?"));
        assertThat(reopened.waiting()).isTrue();
        assertThat(reopened.reason()).isEqualTo("D’où vient-elle ?");
        assertThat(waiting()).containsExactly(question.number());
        assertThat(codeOf(questions.reopen(question.code(), "Encore."))).isEqualTo("nothing-to-reopen");
        assertThat(log()).contains("question.reopened");

        answer(question, "De la toiture.");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whyAQuestionWasReopenedGoesWithWhatIsErased() {
        Receipt question = ask("Quelle eau ?");
        answer(question, "De l’eau.");
        await(questions.reopen(question.code(), "Moi, j’habite rue des Lilas."));
        await(contributions.erase(question.code(), Erasure.EVERYTHING));

        Long left = db.sql("SELECT count(*) AS n FROM response.turn WHERE contribution = :id AND reason IS NOT NULL")
                .bind("id", question.id())
                .map(row -> Rows.required(row, "n", Long.class))
                .one()
                .block();
        assertThat(left).isZero();
    }

    @Test
    void questionsAreAddressedToARespondentWhomThePublicReads() {
        Receipt question = ask("Quelle autorisation ?");
        ask("Quelle eau ?");

        assertThat(codeOf(questions.address(consultation, question.number(), "Personne")))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(questions.address(consultation, 99, SERVICE_NAME))).isEqualTo("unknown-question");
        assertThat(await(questions.address(consultation, question.number(), SERVICE_NAME))
                        .addressedTo())
                .isEqualTo(SERVICE_NAME);
        assertThat(await(questions.waiting(consultation, SERVICE_NAME, null, 20))
                        .items())
                .extracting(Question::number)
                .containsExactly(question.number());
        assertThat(await(questions.waiting(consultation, "", null, 20)).items())
                .extracting(Question::number)
                .containsExactly(2L);
        assertThat(await(questions.address(consultation, question.number(), OWNER_NAME))
                        .addressedTo())
                .isNull();
        assertThat(log()).contains("question.addressed");
    }

    @Test
    void questionsWaitTheOldestFirstPageByPage() {
        List.of("Un ?", "Deux ?", "Trois ?").forEach(this::ask);

        var first = await(questions.waiting(consultation, null, null, 2));
        assertThat(first.items()).extracting(Question::number).containsExactly(1L, 2L);
        assertThat(await(questions.waiting(consultation, null, first.next(), 2)).items())
                .extracting(Question::number)
                .containsExactly(3L);
        assertThat(codeOf(questions.answered(consultation.id(), first.next(), 2)))
                .isEqualTo("invalid-cursor");
    }

    @Test
    void answersAndQuestionsThatWaitAreCountedAsOfAnyInstant() {
        Receipt first = ask("Quelle eau ?");
        ask("Quel bruit ?");
        clock.advance(Duration.ofDays(1));
        answer(first, "De l’eau.");
        clock.advance(Duration.ofDays(1));
        var between = clock.instant();
        clock.advance(Duration.ofDays(1));
        await(questions.reopen(first.code(), "D’où ?"));
        clock.advance(Duration.ofHours(1));

        assertThat(value(FigureId.ANSWERS_GIVEN, await(figures.latest(consultation))))
                .isEqualTo(1);
        assertThat(value(FigureId.QUESTIONS_UNANSWERED, await(figures.latest(consultation))))
                .isEqualTo(2);
        assertThat(value(FigureId.QUESTIONS_UNANSWERED, await(figures.asOf(consultation, between))))
                .isEqualTo(1);
        assertThat(FigureId.ANSWERS_GIVEN.id()).isEqualTo("answers-given");
        QuestionFigures now = await(questions.figures(consultation.id()));
        assertThat(now.reopened()).isEqualTo(1);
        assertThat(now.medianDays()).isEqualTo(1.0);
    }

    private static long value(FigureId id, FigureSheet sheet) {
        return sheet.get(id).value();
    }
}
