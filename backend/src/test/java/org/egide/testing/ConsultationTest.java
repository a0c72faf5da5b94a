package org.egide.testing;

import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.ledger.Ledger;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.PublicContribution;
import org.egide.register.Receipt;
import org.egide.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Where most tests begin: an open consultation on a real database, and what is done to its contributions. */
@DatabaseTest
public abstract class ConsultationTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestClock clock;

    /** Open, moderated before publication. */
    @SuppressWarnings("NullAway.Init")
    protected Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Somebody's opinion, in these words. */
    protected Receipt submit(String body) {
        return submit(Deposits.anOpinion(body));
    }

    /** Somebody's contribution, to the consultation as it stands by now. */
    protected Receipt submit(Deposit deposit) {
        return await(contributions.submit(await(consultations.get(consultation.id())), deposit));
    }

    /** What the public reads under a number. */
    protected PublicContribution get(long number) {
        return await(contributions.get(consultation.id(), number));
    }

    /** The answer, which must come. */
    protected static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }

    /** The code of the refusal that work ends with; {@code accepted} when there is none. */
    protected static String codeOf(Mono<?> work) {
        try {
            work.block();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
