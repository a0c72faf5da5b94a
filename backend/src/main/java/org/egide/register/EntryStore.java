package org.egide.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.egide.register.Entry.Origin;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows that enter the register, many at once: one statement for a whole batch. */
@Repository
class EntryStore {

    private static final String NEXT_NUMBERS = """
            INSERT INTO register.counter AS counter (space_id, last) VALUES (:space, :count)
                ON CONFLICT (space_id) DO UPDATE SET last = counter.last + excluded.last
            RETURNING last
            """;

    private static final String INSERT = """
            INSERT INTO register.contribution (space_id, id, number, kind, theme, title, body, author, commune, channel,
                                               state, state_at, ground, received_at, receipt_hash, words, shuffle,
                                               source, original_id, reply_to, reply_number, stance, data, operator,
                                               salt, author_salt, entered_at, posted_on, first_state, first_theme,
                                               first_kind)
            SELECT :space, id, number, kind, theme, title, body, author, commune, channel,
                   state, state_at, ground, received_at, decode(receipt_hash, 'hex'), words::tsvector, shuffle,
                   source, original_id, reply_to, reply_number, stance, data::jsonb, operator,
                   decode(salt, 'hex'), decode(author_salt, 'hex'), entered_at, posted_on::date, state, theme, kind
              FROM unnest(:ids::uuid[], :numbers::bigint[], :kinds::text[], :themes::uuid[], :titles::text[],
                          :bodies::text[], :authors::text[], :communes::text[], :channels::text[], :states::text[],
                          :statesAt::timestamptz[], :grounds::text[], :receivedAt::timestamptz[], :hashes::text[],
                          :words::text[], :shuffles::bigint[], :sources::text[], :originals::text[],
                          :replyTo::uuid[], :replyNumbers::bigint[], :stances::text[], :data::text[],
                          :operators::text[], :salts::text[], :authorSalts::text[], :enteredAt::timestamptz[],
                          :postedOn::text[])
                   AS entry (id, number, kind, theme, title, body, author, commune, channel, state, state_at, ground,
                             received_at, receipt_hash, words, shuffle, source, original_id, reply_to, reply_number,
                             stance, data, operator, salt, author_salt, entered_at, posted_on)
            """;

    private final DatabaseClient db;

    EntryStore(DatabaseClient db) {
        this.db = db;
    }

    /** Takes consecutive numbers, in the caller's transaction; the last one. */
    Mono<Long> takeNumbers(SpaceId space, int count) {
        return db.sql(NEXT_NUMBERS)
                .bind("space", space.value())
                .bind("count", count)
                .map(row -> Rows.required(row, "last", Long.class))
                .one();
    }

    Mono<Void> insert(SpaceId space, List<Entry> entries) {
        GenericExecuteSpec insert = db.sql(INSERT).bind("space", space.value());
        return bindOrigin(bindState(bindWords(insert, entries), entries), entries)
                .then();
    }

    private static GenericExecuteSpec bindWords(GenericExecuteSpec insert, List<Entry> entries) {
        return insert.bind("ids", column(entries, Entry::id, UUID[]::new))
                .bind("numbers", column(entries, Entry::number, Long[]::new))
                .bind("kinds", column(entries, e -> e.kind().name(), String[]::new))
                .bind("themes", column(entries, Entry::theme, UUID[]::new))
                .bind("titles", column(entries, Entry::title, String[]::new))
                .bind("bodies", column(entries, Entry::body, String[]::new))
                .bind("authors", column(entries, Entry::author, String[]::new))
                .bind("communes", column(entries, Entry::commune, String[]::new))
                .bind("words", column(entries, Entry::words, String[]::new));
    }

    private static GenericExecuteSpec bindState(GenericExecuteSpec insert, List<Entry> entries) {
        return insert.bind("channels", column(entries, e -> e.channel().name(), String[]::new))
                .bind("states", column(entries, e -> e.state().name(), String[]::new))
                .bind("statesAt", column(entries, e -> e.stateAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("grounds", column(entries, Entry::ground, String[]::new))
                .bind(
                        "receivedAt",
                        column(entries, e -> e.receivedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("enteredAt", column(entries, e -> e.enteredAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("hashes", column(entries, e -> hex(e.receiptHash()), String[]::new))
                .bind("salts", column(entries, e -> hex(e.seal().words()), String[]::new))
                .bind("authorSalts", column(entries, e -> hex(e.seal().author()), String[]::new))
                .bind("shuffles", column(entries, e -> Shuffle.of(e.number()), Long[]::new));
    }

    private static GenericExecuteSpec bindOrigin(GenericExecuteSpec insert, List<Entry> entries) {
        return insert.bind("sources", origins(entries, Origin::source, String[]::new))
                .bind("originals", origins(entries, Origin::originalId, String[]::new))
                .bind("replyTo", origins(entries, Origin::replyTo, UUID[]::new))
                .bind("replyNumbers", origins(entries, Origin::replyNumber, Long[]::new))
                .bind("stances", origins(entries, EntryStore::stance, String[]::new))
                .bind("postedOn", origins(entries, EntryStore::postedOn, String[]::new))
                .bind("data", origins(entries, Origin::data, String[]::new))
                .bind("operators", origins(entries, Origin::operator, String[]::new));
    }

    private static @Nullable String stance(Origin origin) {
        Stance stance = origin.stance();
        return stance == null ? null : stance.name();
    }

    private static @Nullable String postedOn(Origin origin) {
        LocalDate day = origin.postedOn();
        return day == null ? null : day.toString();
    }

    /** In hexadecimal: the driver has no array of bytea. */
    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static <T> T[] origins(
            List<Entry> entries, Function<Origin, @Nullable T> value, Function<Integer, T[]> array) {
        return column(
                entries,
                entry -> {
                    Origin origin = entry.origin();
                    return origin == null ? null : value.apply(origin);
                },
                array);
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static <T> T[] column(
            List<Entry> entries, Function<Entry, @Nullable T> value, Function<Integer, T[]> array) {
        T[] column = array.apply(entries.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(entries.get(i));
        }
        return column;
    }
}
