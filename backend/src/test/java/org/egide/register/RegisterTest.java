package org.egide.register;

import java.util.List;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;

/** What the register's tests share. */
abstract class RegisterTest extends ConsultationTest {

    void decide(Receipt receipt, Outcome outcome, @Nullable Ground ground, @Nullable String reason) {
        await(moderation.decide(consultation.id(), receipt.id(), outcome, ground, reason, TestConsultations.GUARANTOR));
    }

    List<PublicContribution> list() {
        return await(contributions.list(consultation.id(), Search.everything(), null, 20))
                .items();
    }

    Followed follow(Receipt receipt) {
        return await(contributions.follow(receipt.code()));
    }
}
