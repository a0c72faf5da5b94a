package org.egide.shared;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row, null-safe. */
public final class Rows {

    private Rows() {}

    /** A column that is never null; a null there is a bug of the query. */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A column that may be null. */
    public static <T> @Nullable T optional(Readable row, String column, Class<T> type) {
        return row.get(column, type);
    }

    /** A consultation ({@code space_id}) and how many of something it has. */
    public static Map.Entry<SpaceId, Long> counted(Readable row, String column) {
        return Map.entry(new SpaceId(required(row, "space_id", UUID.class)), required(row, column, Long.class));
    }

    /** An instant that is never null, to the microsecond. */
    public static Instant instant(Readable row, String column) {
        return required(row, column, OffsetDateTime.class).toInstant();
    }

    /** An instant that may be null. */
    public static @Nullable Instant optionalInstant(Readable row, String column) {
        OffsetDateTime value = row.get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
