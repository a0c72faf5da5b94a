package org.egide.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When the demonstration takes place ({@code egide.demonstration.*}); {@code egide.demonstration.enabled} says whether
 * there is one, true by default.
 *
 * @param day how many days after the opening of the battery plant's consultation it is today
 * @param opening the day on which that consultation opens, whatever today is; null to count from today
 */
@ConfigurationProperties("egide.demonstration")
record DemonstrationProperties(
        @DefaultValue("54") int day,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate opening) {

    private static final LocalDate REAL_OPENING = LocalDate.of(2021, 2, 25);

    /** By how many days the dates of 2021 are shifted. */
    long shift(LocalDate today) {
        return ChronoUnit.DAYS.between(REAL_OPENING, opening == null ? today.minusDays(day) : opening);
    }
}
