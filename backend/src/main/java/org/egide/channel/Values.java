package org.egide.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.channel.Mapping.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The values of a line, read one column at a time; each reading fails with {@link BadLine}.
 *
 * @param line the number of the line
 * @param values by column
 */
record Values(long line, Map<String, String> values) {

    /** As it was; empty when absent. */
    String raw(String column) {
        return storable(column, values.getOrDefault(column, ""));
    }

    /** As it was, null when blank. */
    @Nullable
    String text(@Nullable String column) {
        String text = column == null ? "" : raw(column);
        return text.isBlank() ? null : text;
    }

    /** As it was, never blank. */
    String body(String column) {
        String body = text(column);
        if (body == null) {
            throw missing(column);
        }
        return body;
    }

    /** The words of several columns, one after another, those left empty left out; never blank. */
    String body(List<String> columns) {
        String body = columns.stream().map(this::text).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        if (body.isEmpty()) {
            throw missing(String.join(", ", columns));
        }
        return body;
    }

    /** Without the spaces around it, null when blank. */
    @Nullable
    String optional(@Nullable String column) {
        String text = text(column);
        return text == null ? null : text.strip();
    }

    /** Without the spaces around it, null when blank, never longer than a limit. */
    @Nullable
    String optional(@Nullable String column, int limit) {
        String text = optional(column);
        if (text != null && text.length() > limit) {
            throw new BadLine(line, "import-too-long", String.valueOf(column), String.valueOf(limit));
        }
        return text;
    }

    String required(String column, int limit) {
        String text = optional(column, limit);
        if (text == null) {
            throw missing(column);
        }
        return text;
    }

    Instant date(String column, ZoneId zone) {
        String text = body(column);
        return Dates.read(text, zone).orElseThrow(() -> new BadLine(line, "import-bad-date", column, shown(text)));
    }

    /** The day that a column says, null when blank. */
    @Nullable
    LocalDate day(@Nullable String column, ZoneId zone) {
        return column == null || text(column) == null ? null : LocalDate.ofInstant(date(column, zone), zone);
    }

    /** What the value of a column stands for, or the same for every line. */
    <T> T choose(@Nullable Choice<T> choice, T otherwise) {
        return choice == null ? otherwise : choose(choice);
    }

    <T> T choose(Choice<T> choice) {
        String text = body(choice.column()).strip();
        T chosen = choice.values().get(text);
        if (chosen == null) {
            throw new BadLine(line, "import-unknown-value", choice.column(), shown(text));
        }
        return chosen;
    }

    BadLine missing(String column) {
        return new BadLine(line, "import-missing-value", column);
    }

    /** PostgreSQL has no U+0000, and half a surrogate pair (JSON can write one) has no UTF-8. */
    String storable(String column, String text) {
        boolean lost =
                text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lost) {
            throw new BadLine(line, "import-bad-character", column.replace('\0', ' '));
        }
        return text;
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
