package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law says of dates and people: the oracles 1, 2 and 6 of the domain's section 8. */
class LegalWarningsTests {

    private static final List<Member> PEOPLE =
            List.of(new Member(Role.OWNER, "Société d'essai", null), new Member(Role.GUARANTOR, "Une garante", null));

    @ParameterizedTest
    @CsvSource({
        "2021-02-25, 2021-04-23, ''",
        "2021-01-15, 2021-04-14, ''",
        "2021-01-15, 2021-04-15, DOUBT just-as-long",
        "2021-01-15, 2021-04-16, BREACH too-long",
        "2021-01-15, 2021-01-28, BREACH too-short",
        "2021-01-15, 2021-01-29, ''"
    })
    void measuresTheDurationAsTheLawDoes(String opens, String closes, String expected) {
        Calendar calendar = new Calendar(
                LocalDate.parse(opens).minusDays(20),
                LocalDate.parse(opens),
                LocalDate.parse(closes),
                null,
                null,
                null,
                null);
        assertThat(said(calendar, PEOPLE, prior())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-16, BREACH notice-too-late",
        "2021-02-10, DOUBT notice-just-in-time",
        "2021-02-09, ''",
        ", DOUBT no-notice-yet"
    })
    void measuresTheNoticeAsTheLawDoes(LocalDate notice, String expected) {
        Calendar calendar = new Calendar(
                notice, LocalDate.parse("2021-02-25"), LocalDate.parse("2021-04-23"), null, null, null, null);
        assertThat(said(calendar, PEOPLE, prior())).isEqualTo(expected);
    }

    @Test
    void asksForAGuarantorOnlyWhereTheRegimeDoes() {
        List<Member> owner = PEOPLE.subList(0, 1);
        Calendar calendar = new Calendar(
                LocalDate.parse("2021-02-09"),
                LocalDate.parse("2021-02-25"),
                LocalDate.parse("2021-04-23"),
                null,
                null,
                null,
                null);
        assertThat(said(calendar, owner, prior())).isEqualTo("BREACH no-guarantor");
        assertThat(said(calendar, owner, free())).isEmpty();
        assertThat(said(calendar, List.of(), free())).isEqualTo("DOUBT no-owner");
    }

    /** Oracle 6: whether ten days of suspension are part of the three months is not settled. */
    @ParameterizedTest
    @CsvSource({
        "2021-04-15, true, DOUBT",
        "2021-04-16, true, BREACH",
        "2021-04-16, false, ''",
        "2021-04-25, false, DOUBT",
        "2021-04-26, false, BREACH"
    })
    void theThreeMonthsHoldTheDaysOfASuspensionOrNot(LocalDate closes, boolean counted, String expected) {
        Calendar suspended = new Calendar(
                LocalDate.parse("2020-12-20"),
                LocalDate.parse("2021-01-15"),
                closes,
                LocalDate.parse("2021-02-01"),
                LocalDate.parse("2021-02-11"),
                null,
                null);
        assertThat(suspended.openDays()).isEqualTo(ChronoUnit.DAYS.between(suspended.opensOn(), closes) + 1 - 10);
        assertThat(LegalWarnings.of(suspended, PEOPLE, prior(), counted).stream()
                        .map(warning -> warning.severity().name()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aFreeConsultationMayLastAYear() {
        Calendar year = new Calendar(
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2021-01-02"),
                LocalDate.parse("2021-12-31"),
                null,
                null,
                null,
                null);
        assertThat(said(year, PEOPLE, free())).isEmpty();
    }

    private static String said(Calendar calendar, List<Member> people, LegalRegime regime) {
        return String.join(
                "; ",
                LegalWarnings.of(calendar, people, regime, true).stream()
                        .map(warning -> warning.severity() + " " + warning.code())
                        .toList());
    }

    private static LegalRegime prior() {
        return regime("CNDP_PRIOR", 15, 3, 15, true);
    }

    private static LegalRegime free() {
        return regime("CRPA_FREE", null, null, null, false);
    }

    private static LegalRegime regime(
            String code,
            @Nullable Integer minDays,
            @Nullable Integer maxMonths,
            @Nullable Integer noticeDays,
            boolean needsGuarantor) {
        return new LegalRegime(
                code,
                LocalDate.of(2017, 1, 1),
                null,
                new Bilingual(code, null),
                minDays,
                maxMonths,
                noticeDays,
                1,
                2,
                needsGuarantor,
                "L121-16",
                null);
    }
}
