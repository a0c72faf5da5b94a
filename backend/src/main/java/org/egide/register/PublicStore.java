package org.egide.register;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.moderation.Ground;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the public reads of the register, through {@code register.v_published} and {@code register.v_public} only. */
@Repository
class PublicStore {

    private static final String COLUMNS = """
            SELECT id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at, ground,
                   reply_number, stance, replies, posted_on, %s AS key
            """;

    /** Served by {@code contribution_number}. */
    private static final String GET = """
            SELECT id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at, ground,
                   reply_number, stance, replies, posted_on, number AS key
              FROM register.v_public
             WHERE space_id = :space AND number = :number
            """;

    /** Served by the primary key: as many rows as asked for. */
    private static final String BY_IDS = """
            SELECT id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at, ground,
                   reply_number, stance, replies, posted_on, number AS key
              FROM register.v_public
             WHERE space_id = :space AND id = ANY(:ids)
            """;

    /** Served by {@code contribution_number}: as many rows as asked for. */
    private static final String BY_NUMBERS = """
            SELECT id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at, ground,
                   reply_number, stance, replies, posted_on, number AS key
              FROM register.v_public
             WHERE space_id = :space AND number = ANY(:numbers) LIMIT 2000
            """;

    /** Served by the {@code published_…} index of the filter and the key. */
    private static final String PAGE = """
              FROM register.v_published
             WHERE space_id = :space AND %1$s %2$s :after %3$s
             ORDER BY %1$s %4$s
             LIMIT {rows}
            """;

    /** Words, tried on the list's next rows. Served as {@link #PAGE}; bounded by the window. */
    private static final String WITHIN = """
              FROM (SELECT * FROM register.v_published
                     WHERE space_id = :space AND %1$s %2$s :after %3$s
                     ORDER BY %1$s %4$s
                     LIMIT {window}) AS near
             WHERE words @@ :words::tsquery
             ORDER BY %1$s %4$s
             LIMIT {rows}
            """;

    /** Words that few use, found by {@code published_words} alone (the fence keeps the planner from the other way). */
    private static final String FAR = """
              FROM (SELECT * FROM register.v_published
                     WHERE space_id = :space AND words @@ :words::tsquery AND %1$s %2$s :after %3$s
                    OFFSET 0) AS far
             ORDER BY %1$s %4$s
             LIMIT {rows}
            """;

    /** Served by the primary key. */
    private static final String SIZE = "SELECT last FROM register.counter WHERE space_id = :space";

    /** Served by {@code published_reply}; bounded, since one contribution may draw very many replies. */
    private static final String STANCES = """
            SELECT stance, count(*) AS count
              FROM (SELECT stance FROM register.v_published
                     WHERE space_id = :space AND reply_number = :number AND reply_to IS NOT NULL
                     LIMIT 10000) AS reply
             WHERE stance IS NOT NULL
             GROUP BY stance
            """;

    /** Rows looked at first: they hold a page of a word that many use. */
    static final int NEAR = 1_000;

    /** Rows looked at next, for a word that a few of the first ones held. */
    static final int WIDER = 20_000;

    private final DatabaseClient db;

    PublicStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<PublicContribution> get(SpaceId space, long number) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("number", number)
                .map(row -> toRow(row).contribution())
                .one();
    }

    /** Of these contributions, those that the public knows. */
    Mono<List<PublicContribution>> byIds(SpaceId space, List<UUID> ids) {
        return db.sql(BY_IDS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> toRow(row).contribution())
                .all()
                .collectList();
    }

    /** About how many contributions a consultation holds: the last number given. */
    Mono<Long> size(SpaceId space) {
        return db.sql(SIZE)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "last", Long.class))
                .one()
                .defaultIfEmpty(0L);
    }

    Mono<Map<Stance, Long>> stances(SpaceId space, long number) {
        return db.sql(STANCES)
                .bind("space", space.value())
                .bind("number", number)
                .map(row -> Map.entry(
                        Stance.valueOf(Rows.required(row, "stance", String.class)),
                        Rows.required(row, "count", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Of these numbers, those that the public knows. */
    Mono<List<PublicContribution>> byNumbers(SpaceId space, List<Long> numbers) {
        return db.sql(BY_NUMBERS)
                .bind("space", space.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .map(row -> toRow(row).contribution())
                .all()
                .collectList();
    }

    /** The rows of a list after a key, in the direction given. */
    Mono<List<Row>> page(SpaceId space, Search search, Direction direction, long after, int rows) {
        return run(PAGE, space, search, direction, after, rows);
    }

    /** Those of the next {@value #NEAR} rows that hold the words. */
    Mono<List<Row>> near(SpaceId space, Search search, Direction direction, long after, int rows) {
        return run(within(NEAR), space, search, direction, after, rows);
    }

    /** Those of the next {@value #WIDER} rows that hold the words. */
    Mono<List<Row>> wider(SpaceId space, Search search, Direction direction, long after, int rows) {
        return run(within(WIDER), space, search, direction, after, rows);
    }

    private static String within(int window) {
        return WITHIN.replace("{window}", Integer.toString(window));
    }

    /** All that hold the words, found by the words. */
    Mono<List<Row>> far(SpaceId space, Search search, Direction direction, long after, int rows) {
        return run(FAR, space, search, direction, after, rows);
    }

    /**
     * The number of rows stands in the text: with a parameter there, PostgreSQL takes the plan for one that reads a
     * tenth of the table, and plans anew each time.
     */
    private Mono<List<Row>> run(String from, SpaceId space, Search search, Direction direction, long after, int rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        String filters = filters(search, values);
        String sql = COLUMNS.formatted(direction.column())
                + from.formatted(direction.column(), direction.comparison(), filters, direction.sort())
                        .replace("{rows}", Integer.toString(rows));
        String words = search.words();
        if (words != null && !from.equals(PAGE)) {
            values.put("words", words);
        }
        GenericExecuteSpec spec = db.sql(sql).bind("space", space.value()).bind("after", after);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec.map(PublicStore::toRow).all().collectList();
    }

    /** The conditions of a search; every value is bound, column names are these literals. */
    private static String filters(Search search, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        if (search.replyTo() == null && search.words() == null) {
            sql.append(" AND reply_to IS NULL");
        }
        add(sql, values, " AND reply_to IS NOT NULL AND reply_number = :", "reply", search.replyTo());
        add(sql, values, " AND stance = :", "stance", name(search.stance()));
        add(sql, values, " AND theme = :", "theme", search.theme());
        add(sql, values, " AND kind = :", "kind", name(search.kind()));
        add(sql, values, " AND channel = :", "channel", name(search.channel()));
        add(sql, values, " AND commune = :", "commune", search.commune());
        add(sql, values, " AND received_at >= :", "from", startOf(search.from(), 0));
        add(sql, values, " AND received_at < :", "until", startOf(search.until(), 1));
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition).append(name);
            values.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Object startOf(@Nullable LocalDate day, int plusDays) {
        return day == null
                ? null
                : day.plusDays(plusDays)
                        .atStartOfDay(Times.LEGAL_ZONE)
                        .toInstant()
                        .atOffset(ZoneOffset.UTC);
    }

    private static Row toRow(Readable row) {
        String ground = Rows.optional(row, "ground", String.class);
        String stance = Rows.optional(row, "stance", String.class);
        Instant receivedAt = Rows.instant(row, "received_at");
        PublicContribution contribution = new PublicContribution(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                State.valueOf(Rows.required(row, "state", String.class)),
                Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "theme", UUID.class),
                Rows.optional(row, "title", String.class),
                Rows.optional(row, "body", String.class),
                Rows.optional(row, "author", String.class),
                Rows.optional(row, "commune", String.class),
                Channel.valueOf(Rows.required(row, "channel", String.class)),
                receivedAt,
                Rows.optional(row, "posted_on", LocalDate.class),
                Rows.instant(row, "state_at"),
                ground == null ? null : Ground.valueOf(ground),
                Rows.optional(row, "reply_number", Long.class),
                stance == null ? null : Stance.valueOf(stance),
                Rows.required(row, "replies", Integer.class));
        return new Row(Rows.required(row, "key", Long.class), contribution);
    }

    /** A contribution with the key of the order it was read in. */
    record Row(long key, PublicContribution contribution) {}

    /** How a list runs: its key and which way. */
    enum Direction {
        NEWEST("number", "<", "DESC"),
        OLDEST("number", ">", "ASC"),
        SHUFFLE("shuffle", ">", "ASC");

        private final String column;
        private final String comparison;
        private final String sort;

        Direction(String column, String comparison, String sort) {
            this.column = column;
            this.comparison = comparison;
            this.sort = sort;
        }

        String column() {
            return column;
        }

        String comparison() {
            return comparison;
        }

        String sort() {
            return sort;
        }
    }
}
