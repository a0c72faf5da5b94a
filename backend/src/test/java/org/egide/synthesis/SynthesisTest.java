package org.egide.synthesis;

import java.util.List;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.register.Receipt;
import org.egide.synthesis.Desk.Attaching;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the tests of the synthesis share: a consultation whose contributions are published at once, two guarantors. */
abstract class SynthesisTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;
    static final Person SACHA = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Arguments arguments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Coverage coverage;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @BeforeEach
    void publishAtOnce() {
        consultation = made.openWithModerationAfterwards();
    }

    Argument argument(String wording) {
        return argument(wording, null);
    }

    Argument argument(String wording, @Nullable Argument parent) {
        Long under = parent == null ? null : parent.number();
        return await(outline.make(
                consultation, new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, under), CAMILLE, null));
    }

    /** As it stands now. */
    Argument now(Argument argument) {
        return await(arguments.get(consultation.id(), Audience.GUARANTORS, argument.number()));
    }

    /** The passage of a contribution speaks for an argument. */
    void attach(Receipt receipt, String passage, Argument argument) {
        attach(receipt, passage, argument, CAMILLE);
    }

    void attach(Receipt receipt, String passage, Argument argument, Person by) {
        String body = String.valueOf(get(receipt.number()).body());
        int from = body.indexOf(passage);
        attach(receipt, new Span(from, from + passage.length()), argument, by);
    }

    void attach(Receipt receipt, Span span, Argument argument, Person by) {
        desk.attach(
                        consultation.id(),
                        receipt.number(),
                        new Attaching(argument.number(), null, List.of(span), null),
                        by)
                .block();
    }

    List<Excerpt> excerpts(Argument argument) {
        return await(arguments.excerpts(consultation.id(), Audience.GUARANTORS, argument.number(), null, 100))
                .items();
    }

    /** The arguments that a contribution speaks for now. */
    List<Long> of(Receipt receipt) {
        return await(arguments.of(consultation.id(), Audience.GUARANTORS, receipt.id())).stream()
                .filter(one -> one.excerpt().until() == null)
                .map(one -> one.argument().number())
                .toList();
    }

    Covered covered() {
        return await(coverage.total(consultation.id()));
    }

    void redact(Receipt receipt, String passage) {
        String body = String.valueOf(get(receipt.number()).body());
        int from = body.indexOf(passage);
        Passage hidden = new Passage(Field.BODY, from, from + passage.length(), Ground.OWN_PRIVATE_DATA);
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(List.of(hidden), "Votre numéro.", null), CAMILLE));
    }

    void refuse(Receipt receipt) {
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(Ground.INSULT, "Une insulte.", null), CAMILLE));
    }

    void undo(Receipt receipt) {
        await(moderation.undo(consultation.id(), receipt.id(), CAMILLE));
    }
}
