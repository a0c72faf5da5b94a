package org.egide.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/** Dates as people read them, in Europe/Paris. */
final class Dates {

    private Dates() {}

    static String of(Instant instant, Locale locale) {
        return of(LocalDate.ofInstant(instant, Times.LEGAL_ZONE), locale);
    }

    static String of(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }
}
