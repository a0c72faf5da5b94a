package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cohen's kappa. */
class AgreementTests {

    @Test
    void theFigureIsThatOfTheTextbook() {
        // 50 decisions: both yes 20, both no 15, the first alone 5, the second alone 10 (a usual worked example)
        Agreement agreement = new Agreement(50, 1, 20, 5, 10);
        assertThat(agreement.neither()).isEqualTo(15);
        assertThat(Objects.requireNonNull(agreement.kappa())).isCloseTo(0.4, within(0.000_001));
    }

    @Test
    void thereIsNoneWithoutAnythingToCompare() {
        assertThat(new Agreement(0, 0, 0, 0, 0).kappa()).isNull();
        assertThat(new Agreement(3, 1, 3, 0, 0).kappa()).isNull();
    }

    @Test
    void fullAgreementIsOne() {
        assertThat(new Agreement(4, 2, 4, 0, 0).kappa()).isEqualTo(1.0);
    }
}
