package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.egide.shared.Times;
import org.egide.testing.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock's oracles (domain, section 8), to the second on both sides. */
class StatusRuleTests {

    private static final LegalRegime PRIOR = new LegalRegime(
            "CNDP_PRIOR",
            LocalDate.of(2017, 1, 1),
            null,
            new Bilingual("Concertation préalable", null),
            15,
            3,
            15,
            1,
            2,
            true,
            "L121-16",
            null);

    @ParameterizedTest
    @CsvSource({
        "2021-02-08T23:59:59, DRAFT",
        "2021-02-09T00:00:00, ANNOUNCED",
        "2021-02-24T23:59:59, ANNOUNCED",
        "2021-02-25T00:00:00, OPEN",
        "2021-03-27T23:59:59, OPEN",
        "2021-03-28T03:00:00, OPEN",
        "2021-04-23T23:59:59, OPEN",
        "2021-04-24T00:00:00, REPORT_DUE",
        "2021-05-23T23:59:59, REPORT_DUE",
        "2021-05-24T00:00:00, REPORT_LATE"
    })
    void followsTheDatesOfTheBatteryPlant(String paris, Status expected) {
        assertThat(status(paris, calendar("2021-02-09", "2021-02-25", "2021-04-23")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, 2021-02-28T23:59:59, REPORT_DUE",
        "2021-01-31, 2021-03-01T00:00:00, REPORT_LATE",
        "2024-01-31, 2024-02-29T23:59:59, REPORT_DUE",
        "2021-11-30, 2021-12-30T23:59:59, REPORT_DUE",
        "2021-11-30, 2021-12-31T00:00:00, REPORT_LATE"
    })
    void countsMonthsDateToDateAndStopsAtTheMonthsEnd(String closes, String paris, Status expected) {
        assertThat(status(paris, calendar("2020-11-01", "2020-12-01", closes))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-09T23:59:59, OPEN",
        "2021-03-10T00:00:00, SUSPENDED",
        "2021-03-19T23:59:59, SUSPENDED",
        "2021-03-20T00:00:00, OPEN"
    })
    void isSuspendedUntilTheDayItResumes(String paris, Status expected) {
        Calendar suspended = new Calendar(
                LocalDate.parse("2021-02-09"),
                LocalDate.parse("2021-02-25"),
                LocalDate.parse("2021-04-23"),
                LocalDate.parse("2021-03-10"),
                LocalDate.parse("2021-03-20"),
                null,
                null);
        assertThat(status(paris, suspended)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-22T12:00:00, REPORT_DUE",
        "2021-05-23T00:00:00, RESPONSE_DUE",
        "2021-07-23T23:59:59, RESPONSE_DUE",
        "2021-07-24T00:00:00, RESPONSE_LATE",
        "2021-08-01T00:00:00, ENDED"
    })
    void waitsForTheResponseOnceTheReportIsPublished(String paris, Status expected) {
        Calendar reported = new Calendar(
                LocalDate.parse("2021-02-09"),
                LocalDate.parse("2021-02-25"),
                LocalDate.parse("2021-04-23"),
                null,
                null,
                LocalDate.parse("2021-05-23"),
                LocalDate.parse("2021-08-01"));
        assertThat(status(paris, reported)).isEqualTo(expected);
    }

    /** Days of 23 and of 25 hours begin and end at midnight in Paris like the others. */
    @ParameterizedTest
    @CsvSource({
        "2021-03-28, 2021-04-30, 2021-03-27T22:59:59Z, ANNOUNCED",
        "2021-03-28, 2021-04-30, 2021-03-27T23:00:00Z, OPEN",
        "2021-02-25, 2021-03-28, 2021-03-28T21:59:59Z, OPEN",
        "2021-02-25, 2021-03-28, 2021-03-28T22:00:00Z, REPORT_DUE",
        "2021-10-31, 2021-11-20, 2021-10-30T21:59:59Z, ANNOUNCED",
        "2021-10-31, 2021-11-20, 2021-10-30T22:00:00Z, OPEN",
        "2021-10-01, 2021-10-31, 2021-10-31T22:59:59Z, OPEN",
        "2021-10-01, 2021-10-31, 2021-10-31T23:00:00Z, REPORT_DUE"
    })
    void opensAndClosesAtMidnightOnTheDaysWhenClocksChange(
            String opens, String closes, String instant, Status expected) {
        assertThat(StatusRule.at(Instant.parse(instant), calendar("2021-02-01", opens, closes), PRIOR))
                .isEqualTo(expected);
    }

    /** Whatever the dates, it is open from the first second of its first day to the last second of its last one. */
    @Property
    void isOpenFromTheFirstSecondToTheLastAndNeverAgain(
            @ForAll @IntRange(max = 3_650) int opensAfter,
            @ForAll @IntRange(max = 200) int lasts,
            @ForAll @IntRange(max = 400) int later) {
        LocalDate opens = LocalDate.of(2018, 1, 1).plusDays(opensAfter);
        LocalDate closes = opens.plusDays(lasts);
        Calendar calendar = new Calendar(opens.minusDays(16), opens, closes, null, null, null, null);
        Instant first = opens.atStartOfDay(Times.LEGAL_ZONE).toInstant();
        Instant end = closes.plusDays(1).atStartOfDay(Times.LEGAL_ZONE).toInstant();
        assertThat(StatusRule.at(first.minusSeconds(1), calendar, PRIOR)).isEqualTo(Status.ANNOUNCED);
        assertThat(StatusRule.at(first, calendar, PRIOR)).isEqualTo(Status.OPEN);
        assertThat(StatusRule.at(end.minusSeconds(1), calendar, PRIOR)).isEqualTo(Status.OPEN);
        assertThat(StatusRule.at(end, calendar, PRIOR)).isEqualTo(Status.REPORT_DUE);
        assertThat(StatusRule.at(end.plus(Duration.ofDays(later)), calendar, PRIOR))
                .isIn(Status.REPORT_DUE, Status.REPORT_LATE);
    }

    private static Calendar calendar(String notice, String opens, String closes) {
        return new Calendar(
                LocalDate.parse(notice), LocalDate.parse(opens), LocalDate.parse(closes), null, null, null, null);
    }

    private static Status status(String paris, Calendar calendar) {
        return StatusRule.at(TestClock.paris(paris), calendar, PRIOR);
    }
}
