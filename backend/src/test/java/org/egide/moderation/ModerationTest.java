package org.egide.moderation;

import java.util.List;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Words.Field;
import org.egide.register.PublicContribution;
import org.egide.register.Receipt;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the tests of moderation share: contributions of a consultation, and its two guarantors. */
abstract class ModerationTest extends ConsultationTest {

    static final Person GUARANTOR = TestConsultations.GUARANTOR;
    static final Person SECOND = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());
    static final String SENTENCE = "Une phrase insulte une personne.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Charters charters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Screening screening;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    Decision publish(Receipt receipt) {
        return await(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), GUARANTOR));
    }

    Decision refuse(Receipt receipt) {
        return await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(Ground.INSULT, SENTENCE, null), GUARANTOR));
    }

    /** Blacks out what stands between two square brackets when the words were submitted without them. */
    Decision redact(Receipt receipt, String body, String passage) {
        int from = body.indexOf(passage);
        List<Passage> passages =
                List.of(new Passage(Field.BODY, from, from + passage.length(), Ground.OWN_PRIVATE_DATA));
        return await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(passages, "Votre numéro.", null), GUARANTOR));
    }

    PublicContribution get(Receipt receipt) {
        return get(receipt.number());
    }

    List<Waiting> waiting() {
        return await(queue.list(consultation.id(), QueueFilter.ALL, null, 100)).items();
    }

    /** Until machines have looked at everything that came in. */
    void screenAll() {
        for (int i = 0; i < 1_000 && await(screening.screen()) > 0; i++) {
            continue;
        }
    }
}
