package org.egide.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says was done.
 *
 * @param doneOn the day, null when it was not said or cannot be read
 * @param place where, may be empty
 * @param note what else, may be empty
 * @param fileName the name of the file that shows it, empty without
 * @param file its bytes, empty without
 */
public record PerformanceDraft(@Nullable LocalDate doneOn, String place, String note, String fileName, byte[] file) {

    private static final int YEARS = 20;
    private static final int PLACE_LIMIT = 200;
    private static final int NOTE_LIMIT = 2_000;

    /** What is wrong with it, all at once. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = doneOn;
        if (day == null) {
            faults.add(Fault.of("doneOn", "invalid-date"));
        } else if (day.isAfter(today)) {
            faults.add(Fault.of("doneOn", "date-in-the-future"));
        } else if (day.isBefore(today.minusYears(YEARS))) {
            faults.add(Fault.of("doneOn", "date-out-of-range", today.getYear() - YEARS, today.getYear()));
        }
        faults.addAll(Texts.faults("place", place, PLACE_LIMIT));
        faults.addAll(Texts.faults("note", note, NOTE_LIMIT));
        return faults;
    }
}
