package org.egide.register;

import static org.egide.testing.Deposits.anOpinion;

import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.ledger.Ledger;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What the register's tests share. */
@DatabaseTest
abstract class RegisterTest {

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
    Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

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
        Consultation current = await(consultations.get(consultation.id()));
        return await(contributions.submit(current, anOpinion(body)));
    }

    void decide(Receipt receipt, Outcome outcome, @Nullable Ground ground, @Nullable String reason) {
        await(moderation.decide(consultation.id(), receipt.id(), outcome, ground, reason, TestConsultations.GUARANTOR));
    }

    PublicContribution get(long number) {
        return await(contributions.get(consultation.id(), number));
    }

    List<PublicContribution> list() {
        return await(contributions.list(consultation.id(), Search.everything(), null, 20))
                .items();
    }

    Followed follow(Receipt receipt) {
        return await(contributions.follow(receipt.code()));
    }

    static String codeOf(Runnable work) {
        try {
            work.run();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }
}
