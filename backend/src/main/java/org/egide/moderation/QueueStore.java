package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.moderation.QueueItem.Claim;
import org.egide.moderation.QueueItem.Handing;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What waits for a guarantor, in order. */
@Repository
class QueueStore {

    static final String COLUMNS =
            "content, kind, place, shown, edition, queued_at, claim, claimed_by, claimed_name, claimed_until, "
                    + "handed_to,"
                    + " handed_by, handed_note\n";

    private static final String ENQUEUE = """
            INSERT INTO moderation.item AS item (space_id, content, kind, state, shown, queued_at)
            SELECT :space, content, :kind, 'WAITING', :shown, :at
              FROM unnest(:contents::uuid[]) WITH ORDINALITY AS queued (content, place)
             ORDER BY place
                ON CONFLICT (space_id, content) DO UPDATE
               SET state = 'WAITING', shown = excluded.shown, queued_at = excluded.queued_at, screened = false,
                   edition = item.edition + 1, claim = NULL, claimed_by = NULL, claimed_name = NULL,
                       claimed_until = NULL
            """;

    private static final String WITHDRAW = """
            UPDATE moderation.item
               SET state = 'WITHDRAWN', claim = NULL, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL
             WHERE space_id = :space AND content = ANY(:contents)
            """;

    /** What is decided waits again, since when it is asked; what waits keeps its claim and its place. */
    private static final String REOPEN = """
            UPDATE moderation.item SET state = 'WAITING', shown = :shown, queued_at = :at
             WHERE space_id = :space AND content = :content AND state = 'DECIDED'
            """;

    /** Served by {@code item_waiting}. */
    private static final String PAGE = "SELECT " + COLUMNS + """
              FROM moderation.item
             WHERE space_id = :space AND state = 'WAITING' AND place > :after %s
             ORDER BY place LIMIT :rows
            """;

    /** Bounded: a queue longer than that is "more than 10,000". */
    private static final String COUNT = """
            SELECT count(*) AS waiting
              FROM (SELECT 1 FROM moderation.item WHERE space_id = :space AND state = 'WAITING' LIMIT 10000) AS bounded
            """;

    private static final String FIND = "SELECT state, " + COLUMNS + """
              FROM moderation.item WHERE space_id = :space AND content = :content
            """;

    /** Where it was filed just now; what no machine looked at yet is noted then. */
    private static final String FILED = """
            UPDATE moderation.item SET context = :context, form = :form
             WHERE space_id = :space AND content = :content AND screened
            """;

    private final DatabaseClient db;
    private final Clock clock;

    QueueStore(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Mono<Void> enqueue(SpaceId space, String kind, List<UUID> contents, boolean shown) {
        return contents.isEmpty()
                ? Mono.empty()
                : db.sql(ENQUEUE)
                        .bind("space", space.value())
                        .bind("kind", kind)
                        .bind("shown", shown)
                        .bind("contents", contents.toArray(UUID[]::new))
                        .bind("at", now())
                        .then();
    }

    Mono<Void> withdraw(SpaceId space, List<UUID> contents) {
        return db.sql(WITHDRAW)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .then();
    }

    Mono<Void> reopen(SpaceId space, UUID content, boolean shown) {
        return db.sql(REOPEN)
                .bind("space", space.value())
                .bind("content", content)
                .bind("shown", shown)
                .bind("at", now())
                .then();
    }

    Mono<Void> filed(SpaceId space, Reading reading) {
        return db.sql(FILED)
                .bind("space", space.value())
                .bind("content", reading.content())
                .bind("context", reading.context())
                .bind("form", reading.form())
                .then();
    }

    Mono<List<QueueItem>> page(SpaceId space, QueueFilter filter, long after, int rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = PAGE.formatted(conditions(filter, values));
        GenericExecuteSpec spec =
                db.sql(sql).bind("space", space.value()).bind("after", after).bind("rows", rows);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec.map(QueueStore::toItem).all().collectList();
    }

    /** The conditions of a filter; every value is bound. */
    static String conditions(QueueFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        add(sql, values, " AND item.kind = :kind", "kind", filter.kind());
        Signal.Kind signal = filter.signal();
        String signalled = " AND EXISTS (SELECT FROM moderation.signal s WHERE s.space_id = item.space_id"
                + " AND s.content = item.content AND s.signal = :signal)";
        add(sql, values, signalled, "signal", signal == null ? null : signal.name());
        Instant before = filter.queuedBefore();
        add(sql, values, " AND queued_at < :before", "before", before == null ? null : before.atOffset(ZoneOffset.UTC));
        add(sql, values, " AND handed_to = :handedTo", "handedTo", filter.handedTo());
        String[] contexts = filter.contexts().toArray(String[]::new);
        add(sql, values, " AND context = ANY(:contexts)", "contexts", contexts.length == 0 ? null : contexts);
        add(sql, values, " AND form = :form", "form", filter.form());
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    Mono<Long> waiting(SpaceId space) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "waiting", Long.class))
                .one();
    }

    Mono<Standing> find(SpaceId space, UUID content) {
        return db.sql(FIND)
                .bind("space", space.value())
                .bind("content", content)
                .map(row -> new Standing(Rows.required(row, "state", String.class), toItem(row)))
                .one();
    }

    private Object now() {
        return Times.now(clock).atOffset(ZoneOffset.UTC);
    }

    static QueueItem toItem(Readable row) {
        UUID claim = Rows.optional(row, "claim", UUID.class);
        String handedTo = Rows.optional(row, "handed_to", String.class);
        return new QueueItem(
                Rows.required(row, "content", UUID.class),
                Rows.required(row, "kind", String.class),
                Rows.required(row, "place", Long.class),
                Rows.required(row, "shown", Boolean.class),
                Rows.required(row, "edition", Integer.class),
                Rows.instant(row, "queued_at"),
                claim == null ? null : toClaim(row, claim),
                handedTo == null
                        ? null
                        : new Handing(
                                handedTo,
                                Rows.required(row, "handed_by", String.class),
                                Rows.required(row, "handed_note", String.class)));
    }

    private static Claim toClaim(Readable row, UUID id) {
        return new Claim(
                id,
                Rows.required(row, "claimed_by", String.class),
                Rows.required(row, "claimed_name", String.class),
                Rows.instant(row, "claimed_until"));
    }

    /** An item with its state. */
    record Standing(String state, QueueItem item) {

        boolean waits() {
            return state.equals("WAITING");
        }

        /** Whether its words are those of an edition, and shown or decidable. */
        boolean isStill(int edition) {
            return item.edition() == edition && !state.equals("WITHDRAWN");
        }
    }
}
