package org.egide.consultation;

import java.util.List;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;

/** A draft that a test changes in one place at a time. */
record Drafts(ConsultationDraft draft) {

    /** What leaves a consultation of {@link TestConsultations} as it is. */
    static Drafts of(Consultation made) {
        return new Drafts(TestConsultations.draft(made.calendar(), made.mode())).slug(made.slug());
    }

    /** A new one, announced or not. */
    static Drafts opening(@Nullable String notice, String opens, String closes) {
        Calendar calendar = TestConsultations.calendar(notice == null ? opens : notice, opens, closes);
        Calendar said = new Calendar(
                notice == null ? null : calendar.noticeOn(),
                calendar.opensOn(),
                calendar.closesOn(),
                null,
                null,
                null,
                null);
        return new Drafts(TestConsultations.draft(said, ModerationMode.BEFORE_PUBLICATION));
    }

    Drafts slug(String slug) {
        return with(slug, draft.accent(), draft.regime(), draft.calendar(), draft.themes(), draft.members());
    }

    Drafts accent(String accent) {
        return with(draft.slug(), accent, draft.regime(), draft.calendar(), draft.themes(), draft.members());
    }

    Drafts regime(String regime) {
        return with(draft.slug(), draft.accent(), regime, draft.calendar(), draft.themes(), draft.members());
    }

    Drafts calendar(Calendar calendar) {
        return with(draft.slug(), draft.accent(), draft.regime(), calendar, draft.themes(), draft.members());
    }

    Drafts themes(List<ThemeDraft> themes) {
        return with(draft.slug(), draft.accent(), draft.regime(), draft.calendar(), themes, draft.members());
    }

    Drafts members(List<Member> members) {
        return with(draft.slug(), draft.accent(), draft.regime(), draft.calendar(), draft.themes(), members);
    }

    Drafts perimeter(List<String> perimeter) {
        return new Drafts(draft.with(perimeter, draft.breachReason()));
    }

    Drafts breachReason(@Nullable String reason) {
        return new Drafts(draft.with(draft.perimeter(), reason));
    }

    private Drafts with(
            String slug,
            @Nullable String accent,
            String regime,
            Calendar calendar,
            List<ThemeDraft> themes,
            List<Member> members) {
        return new Drafts(new ConsultationDraft(
                slug,
                draft.title(),
                draft.summary(),
                draft.asked(),
                accent,
                regime,
                draft.mode(),
                calendar,
                themes,
                members,
                draft.perimeter(),
                draft.breachReason()));
    }
}
