package org.egide.consultation;

import java.util.Map;
import org.egide.ledger.Fact;
import org.egide.shared.SpaceId;

/** What the log keeps of an edit. */
final class Edits {

    private Edits() {}

    static Fact fact(SpaceId space, String kind, ConsultationDraft draft) {
        return new Fact(
                space,
                kind,
                space.value(),
                detail(draft.slug(), draft.regime(), draft.mode(), draft.calendar(), draft.breachReason() != null));
    }

    static Fact changed(Consultation consultation) {
        return new Fact(
                consultation.id(),
                "consultation.changed",
                consultation.id().value(),
                detail(
                        consultation.slug(),
                        consultation.regime().code(),
                        consultation.mode(),
                        consultation.calendar(),
                        consultation.breachReason() != null));
    }

    private static Map<String, Object> detail(
            String slug, String regime, ModerationMode mode, Calendar calendar, boolean againstTheLaw) {
        return Map.of(
                "slug",
                slug,
                "regime",
                regime,
                "mode",
                mode.name(),
                "opensOn",
                calendar.opensOn().toString(),
                "closesOn",
                calendar.closesOn().toString(),
                "againstTheLaw",
                againstTheLaw);
    }
}
