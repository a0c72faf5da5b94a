package org.egide.response;

import static org.egide.testing.TestConsultations.GUARANTOR;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.register.Receipt;
import org.egide.response.AnswerDrafts.Version;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.egide.testing.ConsultationTest;
import org.egide.testing.Deposits;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the tests of answers share: a consultation with an owner, a service of the State, a guarantor. */
abstract class ResponseTest extends ConsultationTest {

    static final Person OWNER = new Person("owner", "Odile Propriétaire", "owner@example.org", Set.of());
    static final Person COLLEAGUE = new Person("owner2", "Oscar Propriétaire", "owner2@example.org", Set.of());
    static final Person SERVICE = new Person("service", "Solène Service", "service@example.org", Set.of());
    static final String OWNER_NAME = "Société inventée";
    static final String SERVICE_NAME = "Service inventé de l’État";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    AnswerDrafts drafts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Answers answers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Questions questions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @BeforeEach
    void withRespondents() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, OWNER_NAME, OWNER.email()),
                        new Member(Role.OWNER, OWNER_NAME, COLLEAGUE.email()),
                        new Member(Role.RESPONDENT, SERVICE_NAME, SERVICE.email()),
                        new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org"))));
    }

    Receipt ask(String words) {
        return submit(Deposits.aQuestion(words));
    }

    Draft draft(String text, Receipt... to) {
        return draft(OWNER, text, to);
    }

    Draft draft(Person by, String text, Receipt... to) {
        List<Long> numbers = Arrays.stream(to).map(Receipt::number).toList();
        return await(drafts.begin(consultation, new DraftText(text, numbers, List.of()), by, null));
    }

    Answer publish(Draft draft) {
        return publishTogether(draft).getFirst();
    }

    List<Answer> publishTogether(Draft... some) {
        List<Version> chosen = Arrays.stream(some)
                .map(one -> new Version(one.id(), one.version()))
                .toList();
        return await(drafts.publish(consultation, chosen, OWNER));
    }

    Answer answer(Receipt question, String text) {
        return publish(draft(text, question));
    }

    /** An argument that these contributions make; the public reads it. */
    Argument argument(Receipt... made) {
        Argument argument = await(outline.make(
                consultation,
                new ArgumentDraft("L’eau viendra-t-elle à manquer ?", "water", ArgumentStance.QUESTION, null),
                GUARANTOR,
                null));
        for (Receipt one : made) {
            attach(one, argument);
        }
        outline.show(consultation.id(), GUARANTOR).block();
        return argument;
    }

    void attach(Receipt one, Argument argument) {
        desk.attach(
                        consultation.id(),
                        one.number(),
                        new Attaching(argument.number(), null, List.of(new Span(0, 8)), null),
                        GUARANTOR)
                .block();
    }

    List<Long> waiting() {
        return await(questions.waiting(consultation, null, null, 100)).items().stream()
                .map(Question::number)
                .toList();
    }

    /** The kinds of the entries of the log, in order. */
    List<String> log() {
        return await(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space ORDER BY id")
                        .bind("space", consultation.id().value())
                        .map(row -> String.valueOf(row.get("kind", String.class)))
                        .all()
                        .collectList());
    }
}
