package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.egide.consultation.Designation;
import org.egide.consultation.Designations;
import org.egide.consultation.Ending;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Each guarantor in office signs what they looked at, and nobody else does. */
class SignaturesTests extends EditionTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Test
    void whatIsSignedIsWhatWasLookedAt() {
        freeze();

        assertThat(codeOf(editions.sign(consultation, 1, 1, "00".repeat(32), CAMILLE)))
                .isEqualTo("edition-changed");
    }

    @Test
    void toSignTwiceChangesNothing() {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        clock.advance(Duration.ofHours(1));

        Edition again = sign(edition, CAMILLE);

        assertThat(again.signatures()).hasSize(1);
        assertThat(again.signatures().getFirst().at()).isEqualTo(TestClock.paris("2021-05-20T10:00"));
    }

    @Test
    void bothOfTwoSignaturesAtOnceStand() {
        Edition edition = freeze();

        Mono.when(
                        editions.sign(consultation, 1, 1, edition.sha256(), CAMILLE),
                        editions.sign(consultation, 1, 1, edition.sha256(), SACHA))
                .block();

        assertThat(now(edition).signatures())
                .extracting(Signature::name)
                .containsExactlyInAnyOrder("Camille Exemple", "Sacha Exemple");
    }

    @Test
    void oneSignatureOfTwoDoesNotPublish() {
        Edition edition = freeze();
        sign(edition, CAMILLE);

        assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE)))
                .isEqualTo("signatures-missing");
        assertThat(await(editions.latest(consultation.id()))).isEmpty();
    }

    @Test
    void aGuarantorWhoLeftNeitherSignsNorIsWaitedFor() {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        leave("garant2@example.org");

        assertThat(codeOf(editions.sign(consultation, 1, 1, edition.sha256(), SACHA)))
                .isEqualTo("not-your-role");
        assertThat(publish(edition, CAMILLE).signatures())
                .extracting(Signature::name)
                .containsExactly("Camille Exemple");
    }

    @Test
    void theSignatureOfAGuarantorWhoLeftDoesNotCount() {
        Edition edition = freeze();
        sign(edition, SACHA);
        leave("garant2@example.org");

        assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE)))
                .isEqualTo("signatures-missing");
        sign(edition, CAMILLE);
        assertThat(publish(edition, CAMILLE).signatures())
                .extracting(Signature::name)
                .containsExactly("Camille Exemple");
    }

    private void leave(String email) {
        Designation one = await(designations.of(consultation.id())).stream()
                .filter(designation -> designation.email().equals(email))
                .findFirst()
                .orElseThrow();
        await(designations
                .end(
                        consultation.id(),
                        one.id(),
                        new Ending(Designation.EndReason.values()[0], null, null),
                        TestConsultations.OFFICER)
                .thenReturn(true));
    }
}
