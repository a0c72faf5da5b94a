package org.egide.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The dates of 2021, shifted so that the first consultation is open today, or from a fixed day. */
class DemonstrationPropertiesTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 20);

    @Test
    void theFirstConsultationOpenedSoManyDaysAgo() {
        assertThat(new DemonstrationProperties(54, null).shift(TODAY)).isZero();
        assertThat(new DemonstrationProperties(0, null).shift(TODAY)).isEqualTo(54);
        assertThat(new DemonstrationProperties(54, null).shift(TODAY.plusYears(5)))
                .isEqualTo(1_826);
    }

    @Test
    void aFixedOpeningDoesNotMove() {
        LocalDate real = LocalDate.of(2021, 2, 25);
        assertThat(new DemonstrationProperties(54, real).shift(TODAY)).isZero();
        assertThat(new DemonstrationProperties(54, real).shift(TODAY.plusYears(5)))
                .isZero();
    }
}
