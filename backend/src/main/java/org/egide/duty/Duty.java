package org.egide.duty;

import java.time.LocalDate;
import java.util.List;
import org.egide.consultation.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a consultation, as it stands today.
 *
 * @param rule what is asked; of two anchors, the first
 * @param due its due days, the earliest first; empty while the day they are counted from is not known
 * @param doneOn the day it was done, null before
 * @param state where it stands
 * @param performances what was said to have been done, what no longer stands included
 * @param waiver that it was set aside, null when it was not
 */
public record Duty(
        DutyRule rule,
        List<Due> due,
        @Nullable LocalDate doneOn,
        State state,
        List<Performance> performances,
        @Nullable Waiver waiver) {

    /** Where a duty stands. */
    public enum State {
        /** Nobody knows yet when it is due. */
        UNDATED,
        /** There is time. */
        TO_COME,
        /** Due within a week, today included. */
        SOON,
        /** Its day has passed. */
        LATE,
        /** Its day has passed, nobody said anything, and only some projects ask for it. */
        UNSAID,
        /** Said to be done, without what has to show it. */
        INCOMPLETE,
        /** Done in time. */
        DONE,
        /** Done after its day. */
        DONE_LATE,
        /** Set aside by the commission, with a reason. */
        WAIVED
    }

    /**
     * A day on which it is due.
     *
     * @param on the last day in time
     * @param from what it is counted from
     * @param projected whether that is itself a due day that has not come true
     */
    public record Due(LocalDate on, Anchor from, boolean projected) {}

    /** Names it. */
    public String key() {
        return rule.key();
    }

    /** What is done. */
    public Bilingual title() {
        return rule.title();
    }

    /** The earliest due day, which counts; null while none is known. */
    public @Nullable LocalDate dueOn() {
        return due.isEmpty() ? null : due.getFirst().on();
    }

    /** Whether the commission may set it aside: never a delay of the public. */
    public boolean isWaivable() {
        return rule.holder() != Holder.PUBLIC;
    }

    /** Whether somebody still has to do something. */
    public boolean waits() {
        return rule.holder() != Holder.PUBLIC && isOpen();
    }

    private boolean isOpen() {
        return switch (state) {
            case UNDATED, TO_COME, SOON, LATE, UNSAID, INCOMPLETE -> true;
            case DONE, DONE_LATE, WAIVED -> false;
        };
    }
}
