package org.egide.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.consultation.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days are counted: the oracles of the domain (section 8), short months, leap days. */
class DutyClockTests {

    private static final boolean CLEAR = true;

    /** Oracle 2: the last day of the notice for an opening on 25 February 2021. */
    @Test
    void theNoticeIsDueFifteenDaysBeforeOrSixteenWhereDaysAreClear() {
        DutyRule notice = rule(Anchor.OPENING, 0, -15, true);
        LocalDate opening = LocalDate.parse("2021-02-25");
        assertThat(notice.dueOn(opening, CLEAR)).isEqualTo("2021-02-09");
        assertThat(notice.dueOn(opening, !CLEAR)).isEqualTo("2021-02-10");
    }

    /** Oracles 4 and 5, and more months. */
    @ParameterizedTest
    @CsvSource({
        "2021-04-23, 2021-05-23",
        "2021-11-30, 2021-12-30",
        "2021-01-31, 2021-02-28",
        "2020-01-31, 2020-02-29",
        "2024-01-30, 2024-02-29",
        "2021-03-31, 2021-04-30",
        "2021-02-28, 2021-03-28",
        "2024-02-29, 2024-03-29",
        "2020-12-31, 2021-01-31"
    })
    void theReportIsDueOneMonthAfterTheEndDateToDate(LocalDate end, LocalDate due) {
        assertThat(rule(Anchor.CLOSING, 1, 0, false).dueOn(end, CLEAR)).isEqualTo(due);
    }

    /** Oracle 4: never moved off a Sunday. */
    @Test
    void aSundayStaysASunday() {
        LocalDate due = rule(Anchor.CLOSING, 1, 0, false).dueOn(LocalDate.parse("2021-04-23"), CLEAR);
        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void aYearAfterALeapDayEndsWithFebruary() {
        DutyRule yearly = rule(Anchor.RESPONSE_PUBLISHED, 12, 0, false);
        assertThat(yearly.dueOn(LocalDate.parse("2024-02-29"), CLEAR)).isEqualTo("2025-02-28");
    }

    @Property
    void monthsNeverSpillIntoTheNextOne(@ForAll("days") LocalDate end) {
        LocalDate due = rule(Anchor.CLOSING, 1, 0, false).dueOn(end, CLEAR);
        assertThat(due.getMonth()).isEqualTo(end.getMonth().plus(1));
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(end.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2017-01-01").toEpochDay(),
                        LocalDate.parse("2060-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void whatWasTakenBackWasNotDone() {
        Performance done = performance("2021-02-09", null);
        Performance takenBack = performance("2021-02-01", "Une autre affiche.");
        Recorded recorded = new Recorded(List.of(takenBack, done), List.of());
        assertThat(recorded.doneOn("notice")).isEqualTo("2021-02-09");
        assertThat(recorded.standing("notice")).containsExactly(done);
    }

    private static Performance performance(String day, @Nullable String withdrawn) {
        return new Performance(
                UUID.randomUUID(), "notice", LocalDate.parse(day), "", "", null, "Odile", Instant.EPOCH, withdrawn);
    }

    private static DutyRule rule(Anchor anchor, int months, int days, boolean clear) {
        return new DutyRule(
                "notice",
                anchor,
                Holder.OWNER,
                months,
                days,
                clear,
                Evidence.NONE,
                Certainty.LAW,
                false,
                new Bilingual("Avis", "Notice"),
                "L121-16");
    }
}
