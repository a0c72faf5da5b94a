package org.egide.channel;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.moderation.Ground;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean ({@code docs/import.md}).
 *
 * @param source the name of what the file comes from: original ids are told apart by it
 * @param format how the file is written
 * @param charset its encoding
 * @param separator between the fields of a CSV line
 * @param zone of dates that say none
 * @param where lines to take, null for all
 * @param fields the columns that are kept as they are
 * @param rules how the rest is decided
 * @param keep columns kept beside the contribution; null for every column that nothing else uses
 */
record Mapping(
        String source,
        Format format,
        Charset charset,
        char separator,
        ZoneId zone,
        @Nullable Condition where,
        Fields fields,
        Rules rules,
        @Nullable List<String> keep) {

    /** Every column it names. */
    Set<String> columns() {
        List<String> all = new ArrayList<>(used());
        if (fields.postedOn() != null) {
            all.add(fields.postedOn());
        }
        if (keep != null) {
            all.addAll(keep);
        }
        return Set.copyOf(all);
    }

    /** The columns to keep beside the contribution, of those of a line. */
    Set<String> kept(Set<String> columns) {
        if (keep != null) {
            return Set.copyOf(keep);
        }
        Set<String> used = used();
        return columns.stream().filter(column -> !used.contains(column)).collect(Collectors.toSet());
    }

    private Set<String> used() {
        return Stream.of(Stream.of(where == null ? null : where.column()), fields.columns(), rules.columns())
                .flatMap(all -> all)
                .filter(column -> column != null)
                .collect(Collectors.toSet());
    }

    /** How a file is written. */
    enum Format {
        /** RFC 4180, with {@code ,} or {@code ;}; the first line names the columns. */
        CSV,
        /** One JSON object a line; its names are the columns. */
        NDJSON
    }

    /** A value that a column must have. */
    record Condition(String column, String equals) {

        boolean holds(Map<String, String> values) {
            return equals.equals(values.getOrDefault(column, "").strip());
        }
    }

    /** Columns kept as they are; that of the posting day, which only letters have, is kept as data besides. */
    record Fields(
            String originalId,
            String receivedAt,
            @Nullable String postedOn,
            @Nullable String title,
            List<String> bodies,
            @Nullable String author,
            @Nullable String commune) {

        Stream<@Nullable String> columns() {
            return Stream.<@Nullable String>concat(
                    Stream.of(originalId, receivedAt, title, author, commune), bodies.stream());
        }
    }

    /** How the theme, kind, channel, place and state of a line are decided. */
    record Rules(
            @Nullable ThemeRule theme,
            Kind kind,
            @Nullable Choice<Kind> kinds,
            Channel channel,
            @Nullable Choice<Channel> channels,
            boolean published,
            @Nullable ReplyRule replyTo,
            @Nullable Choice<Stance> stance,
            @Nullable RefusalRule refused,
            @Nullable Condition withdrawn) {

        Stream<@Nullable String> columns() {
            return Stream.of(
                    theme == null ? null : theme.column(),
                    kinds == null ? null : kinds.column(),
                    channels == null ? null : channels.column(),
                    replyTo == null ? null : replyTo.column(),
                    stance == null ? null : stance.column(),
                    refused == null ? null : refused.column(),
                    withdrawn == null ? null : withdrawn.column());
        }
    }

    /** The theme by its title: that of a column, or one for all. */
    record ThemeRule(
            @Nullable String column,
            @Nullable String title,
            @Nullable Boolean create) {

        boolean creates() {
            return Boolean.TRUE.equals(create);
        }
    }

    /** What the values of a column stand for. */
    record Choice<T>(String column, Map<String, T> values) {}

    /** The column with the original id of what a line answers, and the source of that id. */
    record ReplyRule(String column, String source) {}

    /**
     * Lines that their source had refused: those whose column has one value, or each value for its own ground.
     *
     * @param column which column
     * @param equals the value of a refused line; null with {@code values}
     * @param ground its ground
     * @param reason the sentence to keep
     * @param values by value of the column, where the source says why; another value is no refusal
     */
    record RefusalRule(
            String column,
            @Nullable String equals,
            @Nullable Ground ground,
            @Nullable String reason,
            @Nullable Map<String, Refused> values) {

        /** Why a line was refused; null when it was not. */
        @Nullable
        Refused of(Map<String, String> line) {
            String value = line.getOrDefault(column, "").strip();
            if (values != null) {
                return values.get(value);
            }
            return ground != null && reason != null && value.equals(equals) ? new Refused(ground, reason) : null;
        }
    }

    /** Why a source had refused a line. */
    record Refused(Ground ground, String reason) {}
}
