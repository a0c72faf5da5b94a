package org.egide.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.egide.duty.Duty.State;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;

/** What comes before the opening and after the response: referral, preparation, the inquiry (domain, 1.4 and 1.5). */
class ProcedureTests extends DutyTest {

    @Test
    void noYearlyReportIsDueOnceTheInquiryHasOpenedAndTheFinalOneIs() {
        consultation = of(answered("2021-05-26", "2021-07-20"));
        clock.moveToParis("2022-03-01T09:00:00");
        assertThat(duty("final-report").state()).isEqualTo(State.UNDATED);
        performAs(OWNER, "inquiry", "2022-02-28");
        assertThat(duty("yearly-report")).satisfies(yearly -> {
            assertThat(yearly.due()).isEmpty();
            assertThat(yearly.state()).isEqualTo(State.DONE);
        });
        assertThat(duty("final-report")).satisfies(last -> {
            assertThat(last.dueOn()).isEqualTo("2022-02-28");
            assertThat(last.state()).isEqualTo(State.LATE);
        });
        assertThat(duty("inquiry")).satisfies(inquiry -> {
            assertThat(inquiry.dueOn()).isEqualTo("2029-05-26");
            assertThat(inquiry.state()).isEqualTo(State.DONE);
        });
    }

    /** What was due before the inquiry stays due. */
    @Test
    void aYearlyReportThatWasDueBeforeTheInquiryIsStillLate() {
        consultation = of(answered("2021-05-26", "2021-07-20"));
        clock.moveToParis("2022-08-01T09:00:00");
        performAs(OWNER, "inquiry", "2022-07-21");
        assertThat(state("yearly-report")).isEqualTo(State.LATE);
    }

    /** D1 to D3: two months to decide, thirty-five days to appoint, two months of preparation. */
    @Test
    void whatComesBeforeTheOpeningIsDatedFromTheReferral() {
        clock.moveToParis("2020-12-31T09:00:00");
        assertThat(state("referral")).isEqualTo(State.UNDATED);
        assertThat(duty("decision").due()).isEmpty();
        performAs(OWNER, "referral", "2020-12-31");
        assertThat(duty("decision")).satisfies(decision -> {
            assertThat(decision.dueOn()).isEqualTo("2021-02-28");
            assertThat(decision.rule().certainty()).isEqualTo(Certainty.LAW);
            assertThat(decision.state()).isEqualTo(State.TO_COME);
        });
        clock.moveToParis("2021-01-04T09:00:00");
        performAs(TestConsultations.OFFICER, "decision", "2021-01-04");
        performAs(TestConsultations.OFFICER, "guarantor-appointed", "2021-01-04");
        assertThat(duty("guarantor-appointed")).satisfies(appointed -> {
            assertThat(appointed.dueOn()).isEqualTo("2021-02-08");
            assertThat(appointed.rule().certainty()).isEqualTo(Certainty.UNSETTLED);
            assertThat(appointed.state()).isEqualTo(State.DONE);
        });
        assertThat(duty("preparation")).satisfies(preparation -> {
            assertThat(preparation.dueOn()).isEqualTo("2020-12-25");
            assertThat(preparation.rule().certainty()).isEqualTo(Certainty.PRACTICE);
        });
        assertThat(duty("scheduled").dueOn()).isEqualTo("2021-02-09");
    }

    /** A platform that took over late is not told that everything before is to come. */
    @Test
    void whatNobodySaidOfTheReferralIsNoLongerToComeOnceItHasOpened() {
        clock.moveToParis("2021-02-24T23:59:59");
        assertThat(state("referral")).isEqualTo(State.UNDATED);
        clock.moveToParis("2021-02-25T00:00:00");
        assertThat(state("referral")).isEqualTo(State.UNSAID);
        assertThat(state("decision")).isEqualTo(State.UNSAID);
        assertThat(state("guarantor-appointed")).isEqualTo(State.DONE);
    }

    @Test
    void aFileIsNotSaidToHaveBeenCheckedWhereNobodyChecks() {
        perform("notice-online", "2021-02-08", "", PHOTO);
        assertThat(Objects.requireNonNull(
                                duty("notice-online").performances().getFirst().proof())
                        .checked())
                .isFalse();
    }
}
