package org.egide.accord;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the tests of points of agreement share: arguments that the public reads and is offered to answer. */
abstract class AccordTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;
    static final Person ADA = new Person("ada", "Ada Inventée", "ada@example.org", Set.of());
    static final int ARGUMENTS = 8;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PointsOfAgreement points;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    OwnAnswers answers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Computing computing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    final List<Argument> asked = new ArrayList<>();

    @BeforeEach
    void offer() {
        consultation = made.openWithModerationAfterwards();
        asked.clear();
        for (int i = 0; i < ARGUMENTS; i++) {
            asked.add(make("L'argument inventé n° " + (i + 1) + "."));
        }
        await(outline.show(consultation.id(), CAMILLE));
        await(points.offer(consultation, CAMILLE));
    }

    Argument make(String wording) {
        return await(outline.make(
                consultation, new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, null), CAMILLE, null));
    }

    Argument reword(Argument argument, String wording) {
        return await(outline.change(
                consultation,
                argument.number(),
                argument.version(),
                new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, null),
                CAMILLE));
    }

    /** Somebody new, without an account. */
    Voice somebody() {
        return new Voice(null, await(answers.begin(consultation)));
    }

    Answered say(Voice voice, Argument argument, Answer answer) {
        return await(answers.answer(consultation, voice, argument.number(), argument.version(), answer));
    }

    Progress progress(Voice voice) {
        return await(answers.progress(consultation.id(), voice, Set.of()));
    }

    List<Answered> own(Voice voice) {
        return await(answers.all(consultation.id(), voice));
    }

    Picture picture(Voice voice) {
        return await(points.picture(await(consultations.get(consultation.id())), voice));
    }

    /**
     * People who think alike: all agree with the first half of the arguments, or all disagree with it, and agree with
     * the others but for one of them.
     */
    void crowd(int people, Answer ofTheFirstHalf) {
        for (int i = 0; i < people; i++) {
            Voice voice = somebody();
            for (int n = 0; n < asked.size(); n++) {
                int half = asked.size() / 2;
                Answer others = n == half + i % half ? Answer.PASS : Answer.AGREE;
                say(voice, asked.get(n), n < half ? ofTheFirstHalf : others);
            }
        }
    }

    /** Rows of a table of the module for the consultation. */
    long rows(String table) {
        return await(db.sql("SELECT count(*) AS n FROM accord." + table + " WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .map(row -> Rows.required(row, "n", Long.class))
                .one());
    }

    /** How many answers are counted. */
    long counted() {
        return await(db.sql("""
                        SELECT coalesce(sum(agree + disagree + pass), 0)::bigint AS n FROM accord.tally
                         WHERE space_id = :space
                        """)
                .bind("space", consultation.id().value())
                .map(row -> Rows.required(row, "n", Long.class))
                .one());
    }
}
