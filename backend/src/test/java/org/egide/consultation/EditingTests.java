package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;
import static org.egide.testing.TestConsultations.OFFICER;
import static org.egide.testing.TestConsultations.calendar;

import java.util.List;
import java.util.Objects;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** An officer edits a consultation from the version that she read. */
@DatabaseTest
class EditingTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void replacesWhatWasSaidAndCountsTheEdit() {
        Consultation before = made.open();
        Consultation after = Objects.requireNonNull(
                consultations.replace(OFFICER, before.slug(), 1, longer(before)).block());
        assertThat(after.calendar().closesOn()).isEqualTo("2021-05-07");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.themes()).isEqualTo(before.themes());
    }

    @Test
    void refusesAnEditOfAnEarlierVersion() {
        Consultation before = made.open();
        consultations.replace(OFFICER, before.slug(), 1, longer(before)).block();
        refused(consultations.replace(OFFICER, before.slug(), 1, longer(before)), "stale-version");
    }

    @Test
    void refusesToLeaveOutAThemeThatThePublicKnows() {
        Consultation before = made.open();
        ConsultationDraft draft = longer(before);
        refused(
                consultations.replace(
                        OFFICER,
                        before.slug(),
                        1,
                        withThemes(draft, draft.themes().subList(0, 1))),
                "theme-in-use");
    }

    @Test
    void refusesWhoIsNotAnOfficer() {
        Consultation before = made.open();
        refused(consultations.replace(GUARANTOR, before.slug(), 1, longer(before)), "not-your-role");
    }

    private static void refused(Mono<?> edit, String code) {
        StepVerifier.create(edit)
                .expectErrorSatisfies(
                        refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(code))
                .verify();
    }

    private static ConsultationDraft longer(Consultation before) {
        ConsultationDraft draft =
                TestConsultations.draft(calendar("2021-02-09", "2021-02-25", "2021-05-07"), before.mode());
        return new ConsultationDraft(
                before.slug(),
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                draft.regime(),
                draft.mode(),
                draft.calendar(),
                draft.themes(),
                draft.members(),
                draft.perimeter());
    }

    private static ConsultationDraft withThemes(ConsultationDraft draft, List<ThemeDraft> themes) {
        return new ConsultationDraft(
                draft.slug(),
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                draft.regime(),
                draft.mode(),
                draft.calendar(),
                themes,
                draft.members(),
                draft.perimeter());
    }
}
