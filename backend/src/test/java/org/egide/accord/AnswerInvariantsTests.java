package org.egide.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.egide.accord.Computed.Statement;
import org.egide.shared.Rows;
import org.egide.synthesis.Argument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of answers, changes, withdrawals, rewordings and forgettings: one voice for a person and an
 * argument, totals that are the sum of what stands, nothing left of who was forgotten. A model that knows nothing of
 * the database says what must come out.
 */
class AnswerInvariantsTests extends AccordTest {

    private static final int ACTS = 120;

    /** What each person says: by argument, the words and the answer. */
    private final Map<Integer, Map<Integer, Said>> model = new HashMap<>();

    private final List<Voice> voices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalsAreTheSumOfWhatPeopleSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            voices.add(somebody());
            model.put(i, new HashMap<>());
        }
        for (int i = 0; i < ACTS; i++) {
            act(random);
        }
        for (int i = 0; i < voices.size(); i++) {
            saysWhatTheModelSays(i);
        }
        computing.compute(consultation.id()).blockOptional().ifPresent(this::addsUp);
        voices.forEach(voice -> answers.forget(consultation.id(), voice).block());
        assertThat(rows("answer")).isZero();
        assertThat(await(db.sql("""
                        SELECT count(*) AS n FROM accord.tally
                         WHERE space_id = :space AND agree + disagree + pass > 0
                        """)
                        .bind("space", consultation.id().value())
                        .map(row -> Rows.required(row, "n", Long.class))
                        .one()))
                .isZero();
    }

    private void act(Random random) {
        int person = random.nextInt(voices.size());
        int number = random.nextInt(ARGUMENTS);
        Map<Integer, Said> said = Objects.requireNonNull(model.get(person));
        switch (random.nextInt(10)) {
            case 0 -> {
                answers.forget(consultation.id(), voices.get(person)).block();
                said.clear();
            }
            case 1 -> {
                answers.withdraw(consultation.id(), voices.get(person), number + 1)
                        .onErrorComplete()
                        .block();
                said.remove(number);
            }
            case 2 -> asked.set(number, reword(asked.get(number), "Reformulé, " + random.nextInt(3)));
            default -> {
                Answer answer = Answer.values()[random.nextInt(3)];
                say(voices.get(person), asked.get(number), answer);
                said.put(number, new Said(asked.get(number).wording(), answer));
            }
        }
    }

    private void saysWhatTheModelSays(int person) {
        Map<Integer, Said> said = Objects.requireNonNull(model.get(person));
        List<Answered> own = own(voices.get(person));
        assertThat(own).hasSize(said.size());
        own.forEach(one -> {
            int number = (int) one.argument().number() - 1;
            Said expected = Objects.requireNonNull(said.get(number));
            assertThat(one.answer()).isEqualTo(expected.answer());
            assertThat(one.counts())
                    .isEqualTo(expected.wording().equals(asked.get(number).wording()));
        });
    }

    private void addsUp(Computed computed) {
        for (int number = 0; number < ARGUMENTS; number++) {
            Argument argument = asked.get(number);
            long[] expected = new long[3];
            int place = number;
            model.values().stream()
                    .filter(said -> said.containsKey(place))
                    .map(said -> Objects.requireNonNull(said.get(place)))
                    .filter(said -> said.wording().equals(argument.wording()))
                    .forEach(said -> expected[said.answer().ordinal()]++);
            Computed.Counts counts = computed.statements().stream()
                    .filter(one -> one.argument().equals(argument.id()))
                    .map(Statement::all)
                    .findFirst()
                    .orElse(new Computed.Counts(0, 0, 0));
            assertThat(counts).isEqualTo(new Computed.Counts(expected[0], expected[1], expected[2]));
        }
    }

    private record Said(String wording, Answer answer) {}
}
