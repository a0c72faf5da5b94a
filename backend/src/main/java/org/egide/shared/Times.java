package org.egide.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The product's clock, and the zone of its legal dates. */
@Configuration(proxyBeanMethods = false)
public class Times {

    /** Legal dates are those of metropolitan France (domain, 1.5). */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    /** The clock that everything asks; tests replace it to travel. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The day of an instant in Paris, as people read it: {@code 1er mars 2021}, {@code March 1, 2021}. */
    public static String day(Instant instant, Locale locale) {
        return day(LocalDate.ofInstant(instant, LEGAL_ZONE), locale);
    }

    /** A day as people read it. */
    public static String day(LocalDate day, Locale locale) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return text.startsWith("1 ") ? "1er" + text.substring(1) : text;
    }

    /** The day and the minute of an instant in Paris: {@code 1er mars 2021 à 14:05}. */
    public static String minute(Instant instant, Locale locale) {
        String time = DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(LEGAL_ZONE));
        boolean french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
        return day(instant, locale) + (french ? " à " : " at ") + time;
    }

    /** Now, to the microsecond: PostgreSQL keeps no more, and a key built from nanoseconds would skip a row. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
