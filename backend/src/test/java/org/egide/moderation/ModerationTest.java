package org.egide.moderation;

import static org.egide.testing.Deposits.anOpinion;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Words.Field;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.PublicContribution;
import org.egide.register.Receipt;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What the tests of moderation share: contributions of a consultation, and its two guarantors. */
@DatabaseTest
abstract class ModerationTest {

    static final Person GUARANTOR = TestConsultations.GUARANTOR;
    static final Person SECOND = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());
    static final String SENTENCE = "Une phrase insulte une personne.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Charters charters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Screening screening;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    Receipt submit(String body) {
        return submit(anOpinion(body));
    }

    Receipt submit(Deposit deposit) {
        return await(contributions.submit(await(consultations.get(consultation.id())), deposit));
    }

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
        return await(contributions.get(consultation.id(), receipt.number()));
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

    String codeOf(Mono<?> work) {
        try {
            work.block();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
