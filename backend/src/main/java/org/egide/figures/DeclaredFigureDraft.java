package org.egide.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a figure.
 *
 * @param value how many, 0 to 1,000,000,000; null takes back what was said before
 * @param on the day up to which it was counted; null when it could not be read
 * @param note where it comes from, 1 to 500 UTF-16 units
 */
public record DeclaredFigureDraft(
        @Nullable Long value, @Nullable LocalDate on, String note) {

    private static final long MOST = 1_000_000_000;
    private static final int NOTE_LIMIT = 500;

    /** What is wrong with it, all at once. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (value != null && (value < 0 || value > MOST)) {
            faults.add(Fault.of("value", "invalid-value"));
        }
        if (on == null) {
            faults.add(Fault.of("on", "invalid-date"));
        } else if (on.isAfter(today)) {
            faults.add(Fault.of("on", "date-in-the-future"));
        }
        if (note.isBlank()) {
            faults.add(Fault.of("note", "note-required", NOTE_LIMIT));
        }
        faults.addAll(Texts.faults("note", note, NOTE_LIMIT));
        return faults;
    }
}
