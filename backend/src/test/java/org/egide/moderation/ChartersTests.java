package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ModerationMode;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.egide.moderation.Charters.Announcement;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;

/** Charters and their grounds: versions that never change. */
class ChartersTests extends ModerationTest {

    @Test
    void everyConsultationBeginsWithEveryGroundAndItsArticle() {
        Charter charter = current();
        assertThat(charter.version()).isEqualTo(1);
        assertThat(charter.grounds()).extracting(Motive::ground).containsExactlyInAnyOrder(Ground.values());
        assertThat(Arrays.stream(Ground.values()).map(charter::articleOf)).allMatch(Optional::isPresent);
        assertThat(charter.articleOf(Ground.INSULT).orElseThrow().title().in(Locale.FRENCH))
                .isEqualTo("Respecter les personnes");
    }

    @Test
    void aNewVersionLeavesTheEarlierOneAsItWasAndIsAnnounced() {
        Charter before = current();
        List<Motive> grounds = new ArrayList<>(before.grounds());
        grounds.set(0, new Motive(Ground.INSULT, "respect", new Wording("propos injurieux", null), false));
        await(charters.replace(
                consultation.id(), 1, new CharterDraft(new Terms(24, 60, 8), before.articles(), grounds), GUARANTOR));

        assertThat(current().motive(Ground.INSULT).orElseThrow().title().fr()).isEqualTo("propos injurieux");
        assertThat(await(charters.version(consultation.id(), 1))).isEqualTo(before);
        assertThat(announcements()).extracting(Announcement::what).containsExactly("CHARTER");
        CharterDraft draft = CharterDraft.of(before);
        assertThat(codeOf(charters.replace(consultation.id(), 1, draft, GUARANTOR)))
                .isEqualTo("stale-version");
    }

    @Test
    void refusesACharterThatForgetsAGroundOrNamesNoArticle() {
        Charter before = current();
        CharterDraft forgetful = new CharterDraft(
                before.terms(), before.articles(), before.grounds().subList(1, 16));
        CharterDraft lost = new CharterDraft(before.terms(), before.articles().subList(1, 7), before.grounds());
        CharterDraft slow = new CharterDraft(new Terms(0, 6, 61), before.articles(), before.grounds());

        assertThat(List.of(forgetful, lost, slow))
                .allMatch(draft -> codeOf(charters.replace(consultation.id(), 1, draft, GUARANTOR))
                        .equals("invalid-fields"));
    }

    @Test
    void aChangeOfModeInFrontOfThePublicIsAnnounced() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-03-20", "2021-04-06", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION));
        ConsultationDraft draft = TestConsultations.draft(consultation.calendar(), ModerationMode.AFTER_PUBLICATION);
        Consultation changed = await(consultations.replace(
                TestConsultations.OFFICER,
                consultation.slug(),
                consultation.version(),
                new ConsultationDraft(
                        consultation.slug(),
                        draft.title(),
                        draft.summary(),
                        draft.asked(),
                        draft.accent(),
                        draft.regime(),
                        draft.mode(),
                        draft.calendar(),
                        draft.themes(),
                        draft.members(),
                        draft.perimeter(),
                        draft.breachReason())));

        assertThat(changed.mode()).isEqualTo(ModerationMode.AFTER_PUBLICATION);
        assertThat(announcements())
                .extracting(Announcement::what, Announcement::detail)
                .containsExactly(tuple("MODE", "AFTER_PUBLICATION"));
    }

    private Charter current() {
        return await(charters.current(consultation.id()));
    }

    private List<Announcement> announcements() {
        return await(charters.announcements(consultation.id()));
    }
}
