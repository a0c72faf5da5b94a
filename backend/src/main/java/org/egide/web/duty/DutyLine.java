package org.egide.web.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.egide.duty.Certainty;
import org.egide.duty.Duty;
import org.egide.duty.Evidence;
import org.egide.duty.Holder;
import org.egide.duty.Performance;
import org.egide.duty.Waiver;
import org.egide.identity.Action;
import org.egide.identity.Standing;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A duty as pages show it, in one language.
 *
 * @param key names it
 * @param title what is done
 * @param holder whose duty it is
 * @param source the article
 * @param certainty how sure the rule is
 * @param optional whether it depends on the project
 * @param evidence what has to show it
 * @param state where it stands
 * @param due its due days, the earliest first
 * @param doneOn the day it was done; empty before
 * @param done what was said to have been done
 * @param waiver that it was set aside; null when it was not
 * @param mine whether the reader may say that it was done
 * @param waivable whether the reader may set it aside
 */
record DutyLine(
        String key,
        String title,
        Holder holder,
        String source,
        Certainty certainty,
        boolean optional,
        Evidence evidence,
        Duty.State state,
        List<DueLine> due,
        String doneOn,
        List<DoneLine> done,
        @Nullable WaiverLine waiver,
        boolean mine,
        boolean waivable) {

    /**
     * A due day.
     *
     * @param on as people read it
     * @param iso as machines do
     * @param from what it is counted from
     * @param projected whether that has not come true yet
     */
    record DueLine(String on, LocalDate iso, String from, boolean projected) {}

    /**
     * That it was done.
     *
     * @param id its id
     * @param on the day
     * @param place where; may be empty
     * @param note what else; may be empty
     * @param file the name of what shows it; empty without
     * @param checked whether it was looked at for viruses
     * @param by who says so
     * @param withdrawn why it no longer stands; empty while it does
     */
    record DoneLine(
            String id,
            String on,
            String place,
            String note,
            String file,
            boolean checked,
            String by,
            String withdrawn) {}

    /**
     * That it was set aside.
     *
     * @param reason why
     * @param by who did
     * @param on when
     */
    record WaiverLine(String reason, String by, String on) {}

    static DutyLine of(Duty duty, Standing reader, Locale locale) {
        return new DutyLine(
                duty.key(),
                duty.title().in(locale),
                duty.rule().holder(),
                duty.rule().source(),
                duty.rule().certainty(),
                duty.rule().optional(),
                duty.rule().evidence(),
                duty.state(),
                duty.due().stream()
                        .map(due -> new DueLine(
                                Dates.of(due.on(), locale), due.on(), due.from().name(), due.projected()))
                        .toList(),
                Dates.of(duty.doneOn(), locale),
                duty.performances().stream().map(done -> line(done, locale)).toList(),
                line(duty.waiver(), locale),
                reader.may(Action.PERFORM_DUTY) && duty.rule().holder().isHeldBy(reader),
                reader.may(Action.WAIVE_DUTY) && duty.isWaivable());
    }

    static List<DutyLine> all(List<Duty> duties, Standing reader, Locale locale) {
        return duties.stream().map(duty -> of(duty, reader, locale)).toList();
    }

    private static DoneLine line(Performance done, Locale locale) {
        Performance.Proof proof = done.proof();
        String why = done.withdrawn();
        return new DoneLine(
                done.id().toString(),
                Dates.of(done.doneOn(), locale),
                done.place(),
                done.note(),
                proof == null ? "" : proof.name(),
                proof != null && proof.checked(),
                done.by(),
                why == null ? "" : why);
    }

    private static @Nullable WaiverLine line(@Nullable Waiver waiver, Locale locale) {
        return waiver == null ? null : new WaiverLine(waiver.reason(), waiver.by(), Dates.of(waiver.at(), locale));
    }

    /** The class of its badge. */
    public String tone() {
        return switch (state) {
            case LATE, INCOMPLETE -> "alarm";
            case SOON -> "";
            case UNDATED, TO_COME, UNSAID, DONE, DONE_LATE, WAIVED -> "quiet";
        };
    }
}
