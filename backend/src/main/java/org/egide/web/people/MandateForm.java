package org.egide.web.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designee;
import org.egide.consultation.Ending;
import org.egide.consultation.Role;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The end of a mandate, as an officer types it.
 *
 * @param reason the name of the reason
 * @param name who takes over; empty for nobody yet
 * @param email their address
 * @param language of what is written to them
 * @param resumesOn the day the consultation goes on; empty while nobody knows
 */
record MandateForm(
        @Nullable String reason,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String resumesOn) {

    static final MandateForm EMPTY = new MandateForm("", "", "", "fr", "");

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** Fails with {@code InvalidRequest} naming every field at fault. */
    Ending toEnding(Role role) {
        List<Fault> faults = new ArrayList<>();
        EndReason why = Arrays.stream(EndReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (why == null) {
            faults.add(Fault.of("reason", "field-required"));
        }
        LocalDate day = day(resumesOn, faults);
        if (why == null || !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Ending(why, replacement(role), day);
    }

    private @Nullable Designee replacement(Role role) {
        String called = plain(name);
        String address = plain(email);
        return (called + address).isEmpty()
                ? null
                : new Designee(role, called, address, language == null ? "fr" : language);
    }

    /** A day as browsers send it, or as people type it in French. */
    static @Nullable LocalDate day(@Nullable String typed, List<Fault> faults) {
        String text = plain(typed);
        try {
            return text.isEmpty() ? null : text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            faults.add(Fault.of("resumesOn", "invalid-value"));
            return null;
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
