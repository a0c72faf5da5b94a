package org.egide.consultation;

import org.egide.shared.Conflict;

/** What nobody changes alone once the public contributes. */
final class WhileOpen {

    private WhileOpen() {}

    /** Whether contributions are received, or only suspended. */
    static boolean is(Consultation consultation) {
        return consultation.status() == Status.OPEN || consultation.status() == Status.SUSPENDED;
    }

    /** Fails with {@code Conflict} {@code act-not-open}: before and after, the officer edits. */
    static void require(Consultation consultation) {
        if (!is(consultation)) {
            throw new Conflict("act-not-open");
        }
    }

    /** Fails with {@code Conflict} {@code two-keys-required} for an edit that one person cannot make alone. */
    static void requireSame(Consultation current, ConsultationDraft draft) {
        boolean same = current.mode() == draft.mode()
                && current.calendar().opensOn().equals(draft.calendar().opensOn())
                && current.calendar().closesOn().equals(draft.calendar().closesOn());
        if (is(current) && !same) {
            throw new Conflict("two-keys-required");
        }
    }
}
