package org.egide.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.egide.duty.Duty.State;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;

/** What the law asks of whom by when, what was done, and what shows it. */
class DutiesTests extends DutyTest {

    @Test
    void theRegimeSaysWhatIsAskedOfWhomAndByWhen() {
        clock.moveToParis("2021-02-05T09:00:00");
        Map<String, Duty> all = all();
        assertThat(all.get("notice-online")).satisfies(notice -> {
            assertThat(notice.dueOn()).isEqualTo("2021-02-09");
            assertThat(notice.rule().holder()).isEqualTo(Holder.OWNER);
            assertThat(notice.state()).isEqualTo(State.SOON);
        });
        assertThat(all.get("report")).satisfies(report -> {
            assertThat(report.dueOn()).isEqualTo("2021-05-23");
            assertThat(report.rule().holder()).isEqualTo(Holder.GUARANTOR);
            assertThat(report.state()).isEqualTo(State.TO_COME);
        });
        assertThat(state("guarantor-in-office")).isEqualTo(State.DONE);
    }

    /** Oracle 9: a town hall's poster without photograph or place is not a complete notice. */
    @Test
    void aPosterWithoutPhotographOrPlaceIsIncomplete() {
        perform("notice-posted", "2021-02-08", "Mairie de Douvrin", new byte[0]);
        assertThat(state("notice-posted")).isEqualTo(State.INCOMPLETE);
        perform("notice-posted", "2021-02-08", "", PHOTO);
        assertThat(state("notice-posted")).isEqualTo(State.INCOMPLETE);
        perform("notice-posted", "2021-02-08", "Mairie de Billy-Berclau", PHOTO);
        assertThat(state("notice-posted")).isEqualTo(State.DONE);
    }

    @Test
    void whatIsDoneAfterItsDayIsDoneLate() {
        perform("notice-online", "2021-02-10", "https://projet.example.org/avis", PHOTO);
        assertThat(state("notice-online")).isEqualTo(State.DONE_LATE);
    }

    @Test
    void aDutyIsLateFromTheMorrowOfItsDayInParis() {
        clock.moveToParis("2021-05-23T23:59:59");
        assertThat(state("report")).isEqualTo(State.SOON);
        clock.moveToParis("2021-05-24T00:00:00");
        assertThat(state("report")).isEqualTo(State.LATE);
    }

    /** Both changes of hour fall within: days are those of Paris, not spans of 24 hours. */
    @Test
    void theChangesOfHourMoveNoDay() {
        consultation = of(TestConsultations.calendar("2021-09-20", "2021-10-10", "2021-10-31"));
        clock.moveToParis("2021-11-30T23:59:59");
        assertThat(state("report")).isEqualTo(State.SOON);
        clock.moveToParis("2021-12-01T00:00:00");
        assertThat(state("report")).isEqualTo(State.LATE);
        consultation = of(TestConsultations.calendar("2021-01-20", "2021-02-10", "2021-02-28"));
        clock.moveToParis("2021-03-28T23:59:59");
        assertThat(state("report")).isEqualTo(State.SOON);
        clock.moveToParis("2021-03-29T00:00:00");
        assertThat(state("report")).isEqualTo(State.LATE);
    }

    /** Oracle 4: received on 23 May, published on the 26th: both are shown and the earlier one warns. */
    @Test
    void theResponseIsDueTwiceAndTheEarlierDayWarns() {
        consultation = of(published("2021-05-26"));
        clock.moveToParis("2021-06-01T09:00:00");
        assertThat(duty("response").due()).extracting(Duty.Due::on).containsExactly(LocalDate.parse("2021-07-26"));
        performAs(TestConsultations.GUARANTOR, "report-handed", "2021-05-23");
        Duty response = duty("response");
        assertThat(response.due())
                .extracting(Duty.Due::on, Duty.Due::from)
                .containsExactly(
                        tuple(LocalDate.parse("2021-07-23"), Anchor.REPORT_HANDED),
                        tuple(LocalDate.parse("2021-07-26"), Anchor.REPORT_PUBLISHED));
        clock.moveToParis("2021-07-24T00:00:00");
        assertThat(state("response")).isEqualTo(State.LATE);
    }

    @Test
    void whileThereIsNoReportTheResponseIsProjected() {
        assertThat(duty("response").due()).singleElement().satisfies(due -> {
            assertThat(due.on()).isEqualTo("2021-07-23");
            assertThat(due.projected()).isTrue();
        });
    }

    @Test
    void theYearlyReportComesBackEachYear() {
        consultation = of(answered("2021-05-26", "2021-07-20"));
        clock.moveToParis("2022-08-01T09:00:00");
        assertThat(duty("yearly-report")).satisfies(yearly -> {
            assertThat(yearly.dueOn()).isEqualTo("2022-07-20");
            assertThat(yearly.state()).isEqualTo(State.LATE);
        });
        performAs(TestConsultations.GUARANTOR, "yearly-report", "2022-08-01");
        assertThat(duty("yearly-report")).satisfies(yearly -> {
            assertThat(yearly.dueOn()).isEqualTo("2023-07-20");
            assertThat(yearly.state()).isEqualTo(State.TO_COME);
        });
    }

    @Test
    void eachSaysWhatIsTheirsAndNobodyElses() {
        assertThatThrownBy(() -> performAs(TestConsultations.GUARANTOR, "notice-online", "2021-02-09"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> performAs(OWNER, "report-handed", "2021-02-09"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> performAs(TestConsultations.OFFICER, "notice-online", "2021-02-09"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> duties.waive(consultation, "notice-online", "Trop cher.", OWNER)
                        .block())
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDutyIsSetAsideWithAReasonThatEverybodyReads() {
        assertThatThrownBy(() -> waive(" ")).isInstanceOf(InvalidRequest.class);
        waive("Le projet ne touche aucune commune voisine.");
        assertThat(duty("notice-in-the-press")).satisfies(press -> {
            assertThat(press.state()).isEqualTo(State.WAIVED);
            assertThat(Objects.requireNonNull(press.waiver()).reason()).startsWith("Le projet ne touche");
        });
        assertThat(kinds()).contains("duty.waived");
    }

    @Test
    void whatWasSaidIsTakenBackAndStaysReadable() {
        perform("notice-online", "2021-02-08", "", PHOTO);
        Performance said = duty("notice-online").performances().getFirst();
        duties.withdraw(consultation, "notice-online", said.id(), "Une autre page.", OWNER)
                .block();
        assertThat(state("notice-online")).isEqualTo(State.LATE);
        assertThat(duty("notice-online").performances())
                .singleElement()
                .extracting(Performance::withdrawn)
                .isEqualTo("Une autre page.");
        assertThatThrownBy(() -> duties.proof(consultation.id(), said.id()).block())
                .isInstanceOf(NotFound.class);
        assertThat(kinds()).contains("duty.performed", "duty.withdrawn");
    }

    @Test
    void refusesWhatIsNoProof() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> perform("notice-online", "2021-02-08", "", page))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .extracting(InvalidRequest.Fault::code)
                                .isEqualTo("proof-type"));
        assertThatThrownBy(() -> perform("notice-online", "2021-04-02", "", PHOTO))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .extracting(InvalidRequest.Fault::code)
                                .isEqualTo("date-in-the-future"));
        assertThat(kinds()).doesNotContain("duty.performed");
    }
}
