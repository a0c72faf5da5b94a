package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.OFFICER;

import java.util.List;
import java.util.Objects;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

/** A notice against the law is given only with a written reason, which the public reads. */
class AgainstTheLawTests extends SiteTest {

    private static final String REASON = "La préfète, saisie le 2 février, a demandé de ne pas attendre.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Test
    void aDraftMayBeAgainstTheLaw() {
        assertThat(created(Drafts.opening(null, "2021-02-25", "2021-06-30")).breachReason())
                .isNull();
    }

    @Test
    void aNoticeOfNineDaysAsksForAReason() {
        refused(late(), "breachReason");
        refused(late().breachReason("   "), "breachReason");
        refused(late().breachReason("x".repeat(2_001)), "breachReason");
    }

    @Test
    void soDoesEveryOtherBreach() {
        refused(Drafts.opening("2021-02-01", "2021-02-25", "2021-03-10"), "breachReason");
        refused(Drafts.opening("2021-02-01", "2021-02-25", "2021-06-30"), "breachReason");
        Drafts nobody = Drafts.opening("2021-02-01", "2021-02-25", "2021-04-23");
        refused(nobody.members(List.of(new Member(Role.OWNER, "Société d’essai", null))), "breachReason");
    }

    @Test
    void whatIsInDoubtAsksForNothing() {
        assertThat(created(Drafts.opening("2021-02-10", "2021-02-25", "2021-04-23"))
                        .breachReason())
                .isNull();
    }

    @Test
    void thePublicReadsTheReason() {
        Consultation made = created(late().breachReason("  " + REASON + " "));
        assertThat(made.breachReason()).isEqualTo(REASON);
        String slug = made.slug();
        assertThat(read("/fr/consultations/" + slug)).contains("Hors des délais de la loi", REASON);
        assertThat(read("/en/consultations/" + slug + "/calendar")).contains("Outside the rules of the law", REASON);
        assertThat(read("/api/v1/consultations/" + slug)).contains(REASON);
    }

    @Test
    void theReasonGoesWithTheBreach() {
        Consultation made = created(late().breachReason(REASON));
        Drafts mended = Drafts.of(made)
                .calendar(Drafts.opening("2021-02-09", "2021-02-25", "2021-04-23")
                        .draft()
                        .calendar())
                .breachReason(REASON);
        Consultation after = Objects.requireNonNull(consultations
                .replace(OFFICER, made.slug(), made.version(), mended.draft())
                .block());
        assertThat(after.breachReason()).isNull();
        assertThat(read("/fr/consultations/" + made.slug())).doesNotContain(REASON);
    }

    private String read(String address) {
        return Site.text(site.get(address, "fr"));
    }

    private static Drafts late() {
        return Drafts.opening("2021-02-16", "2021-02-25", "2021-04-23");
    }

    private Consultation created(Drafts draft) {
        return Objects.requireNonNull(
                consultations.create(OFFICER, draft.draft()).block());
    }

    private void refused(Drafts draft, String field) {
        StepVerifier.create(consultations.create(OFFICER, draft.draft()))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                InvalidRequest.class,
                                refusal -> assertThat(refusal.faults())
                                        .extracting(Fault::field)
                                        .contains(field)))
                .verify();
    }
}
