package org.egide.web.editor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Calendar;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, {@code 2021-02-25} as browsers send them or {@code 25/02/2021}, and says all that cannot be read at
 * once.
 */
final class TypedDays {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final List<Fault> faults = new ArrayList<>();

    /** The calendar of a form; a day that cannot be read is {@link LocalDate#EPOCH} or none, and a fault. */
    Calendar calendar(EditForm form) {
        return new Calendar(
                optional("noticeOn", form.noticeOn()),
                required("opensOn", form.opensOn()),
                required("closesOn", form.closesOn()),
                optional("suspendedOn", form.suspendedOn()),
                optional("resumesOn", form.resumesOn()),
                optional("reportPublishedOn", form.reportPublishedOn()),
                optional("responsePublishedOn", form.responsePublishedOn()));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private LocalDate required(String field, @Nullable String typed) {
        LocalDate day = optional(field, typed);
        if (day == null && Typed.plain(typed).isEmpty()) {
            faults.add(Fault.of("calendar/" + field, "field-required"));
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    private @Nullable LocalDate optional(String field, @Nullable String typed) {
        String text = Typed.plain(typed);
        try {
            return text.isEmpty() ? null : text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            faults.add(Fault.of("calendar/" + field, "invalid-value"));
            return null;
        }
    }
}
