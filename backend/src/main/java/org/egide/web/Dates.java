package org.egide.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/** Dates as people read them, in Europe/Paris. */
public final class Dates {

    private Dates() {}

    /** The day of an instant: {@code 1er mars 2021}, {@code March 1, 2021}. */
    public static String of(Instant instant, Locale locale) {
        return Times.day(instant, locale);
    }

    /** A day; empty for none. */
    public static String of(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : Times.day(day, locale);
    }

    /** The day and the minute of an instant: {@code 1er mars 2021 à 14:05}. */
    public static String toTheMinute(Instant instant, Locale locale) {
        return Times.minute(instant, locale);
    }
}
