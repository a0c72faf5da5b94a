package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;
import static org.egide.testing.TestConsultations.OFFICER;

import java.time.LocalDate;
import java.util.UUID;
import org.egide.consultation.Calendar.Suspension;
import org.egide.consultation.Designation.EndReason;
import org.egide.identity.Action;
import org.junit.jupiter.api.Test;

/** Mandates end: the consultation is suspended, and goes on, as the law says. */
class MandatesTests extends DesignationTest {

    @Test
    void theLastGuarantorsResignationSuspendsUntilTheDaySaid() {
        end(FIRST, new Ending(EndReason.RESIGNED, null, null));
        assertThat(now().status()).isEqualTo(Status.SUSPENDED);
        assertThat(may(FIRST, Action.MODERATE)).isEqualTo("not-your-role");
        assertThat(codeOf(contributions.submit(now(), anOpinion("Trop tôt.")))).isEqualTo("consultation-suspended");
        assertThat(codeOf(resume("2021-04-10"))).isEqualTo("no-guarantor");

        invite(SACHA);
        assertThat(codeOf(resume("2021-04-24"))).isEqualTo("invalid-fields");
        assertThat(codeOf(resume("2021-04-01"))).isEqualTo("invalid-fields");
        assertThat(codeOf(resume("2021-04-10"))).isEqualTo("accepted");
        assertThat(now().calendar().resumesOn()).isEqualTo(LocalDate.parse("2021-04-10"));
        clock.moveToParis("2021-04-10T00:00:00");
        assertThat(codeOf(contributions.submit(now(), anOpinion("À temps.")))).isEqualTo("accepted");
        assertThat(codeOf(resume("2021-04-12"))).isEqualTo("not-suspended");
        assertThat(kinds())
                .containsSubsequence(
                        "designation.ended",
                        "consultation.suspended",
                        "designation.invited",
                        "consultation.resumption-set");
    }

    @Test
    void replacingOneOfTwoGuarantorsSuspendsAndDesignatesAtOnce() {
        takeOffice(SACHA, SIGNED_IN);
        end(FIRST, new Ending(EndReason.IMPEDED, guarantor("Lou", "lou@example.org"), LocalDate.parse("2021-04-06")));
        assertThat(now().status()).isEqualTo(Status.SUSPENDED);
        assertThat(now().calendar().resumesOn()).isEqualTo(LocalDate.parse("2021-04-06"));
        assertThat(now().holding(Role.GUARANTOR)).extracting(Member::name).containsExactly("Sacha Exemple", "Lou");
        assertThat(now().guarantorsInOffice()).extracting(Member::name).containsExactly("Sacha Exemple");
    }

    /** The first suspension stays in the calendar, and neither counts among the days of the consultation. */
    @Test
    void replacingTwoGuarantorsOneAfterTheOtherSuspendsTwice() {
        takeOffice(SACHA, SIGNED_IN);
        long days = now().calendar().openDays();
        end(FIRST, new Ending(EndReason.IMPEDED, guarantor("Lou", "lou@example.org"), LocalDate.parse("2021-04-06")));
        clock.moveToParis("2021-04-10T09:00:00");
        assertThat(now().status()).isEqualTo(Status.OPEN);
        end(
                SIGNED_IN,
                new Ending(EndReason.RESIGNED, guarantor("Max", "max@example.org"), LocalDate.parse("2021-04-15")));
        assertThat(now().status()).isEqualTo(Status.SUSPENDED);
        Calendar calendar = now().calendar();
        assertThat(calendar.earlierSuspensions())
                .containsExactly(new Suspension(LocalDate.parse("2021-04-01"), LocalDate.parse("2021-04-06")));
        assertThat(calendar.suspendedOn()).isEqualTo("2021-04-10");
        assertThat(calendar.resumesOn()).isEqualTo("2021-04-15");
        assertThat(calendar.openDays()).isEqualTo(days - 5 - 5);
    }

    @Test
    void oneOfTwoLeavingWithoutAReplacementLeavesTheConsultationOpen() {
        takeOffice(SACHA, SIGNED_IN);
        end(FIRST, new Ending(EndReason.RESIGNED, null, null));
        assertThat(now().status()).isEqualTo(Status.OPEN);
        assertThat(kinds()).doesNotContain("consultation.suspended");
    }

    /** Nothing begins without a guarantor in office (domain, 1.4, G3). */
    @Test
    void aConsultationAnnouncedDoesNotOpenWithoutItsGuarantor() {
        clock.moveToParis("2021-02-10T09:00:00");
        end(FIRST, new Ending(EndReason.RESIGNED, null, null));
        clock.moveToParis("2021-02-25T00:00:00");
        assertThat(now().status()).isEqualTo(Status.SUSPENDED);
        clock.moveToParis("2021-02-20T09:00:00");
        invite(SACHA);
        assertThat(codeOf(resume("2021-02-25"))).isEqualTo("accepted");
        clock.moveToParis("2021-02-25T00:00:00");
        assertThat(now().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void nothingIsEndedWhenTheReplacementIsRefused() {
        invite(new Designee(Role.OWNER, "Société d'essai", "owner@example.org", "fr"));
        UUID id = idOf(FIRST);
        Ending refused = new Ending(EndReason.RESIGNED, guarantor("Son maître", "owner@example.org"), null);
        assertThat(codeOf(designations.end(consultation.id(), id, refused, OFFICER)))
                .isEqualTo("owner-and-guarantor");
        assertThat(may(FIRST, Action.MODERATE)).isEqualTo("accepted");
        assertThat(kinds()).doesNotContain("designation.ended");
    }

    @Test
    void noEntryOfTheLogTellsWho() {
        takeOffice(SACHA, SIGNED_IN);
        end(SIGNED_IN, new Ending(EndReason.RESIGNED, null, null));
        assertThat(events().toString())
                .contains("designation.ended")
                .doesNotContain("Sacha")
                .doesNotContain("sacha@example.org");
    }
}
