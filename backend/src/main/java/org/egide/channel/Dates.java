package org.egide.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/** Dates as files write them. */
final class Dates {

    /** ISO 8601, the {@code T} or a space between day and time, the offset with or without its colon, or none. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Dates() {}

    /** The zone of a name; Europe/Paris for none, null for one that does not exist. */
    static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? Times.LEGAL_ZONE : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /**
     * The instant that a text says, to the microsecond. Without an offset it is the zone's; a day without a time begins
     * at midnight; of two instants that a clock put back shows alike, the first.
     */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            TemporalAccessor read =
                    ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant instant = switch (read) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate day -> day.atStartOfDay(zone).toInstant();
                default -> throw new DateTimeException(text);
            };
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
