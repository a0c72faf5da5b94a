package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A response as it is drafted: replies and decision, each with its version. */
@Repository
class ReplyStore {

    private static final String REPLIES = """
            SELECT request, stance, text, justification, commitment, due, means, responsible, version, changed_at,
                   by_name
              FROM response.reply WHERE space_id = :space ORDER BY request LIMIT 200
            """;

    /** Of two who begin at once, one wins; whoever starts from another version changes nothing. */
    private static final String REPLY = """
            INSERT INTO response.reply AS r (space_id, request, stance, text, justification, commitment, due, means,
                                             responsible, changed_at, by_account, by_name)
            SELECT :space, :request, :stance, :text, :justification, :commitment, :due, :means, :responsible, :at,
                   :account, :name
             WHERE :version = 0 OR EXISTS (SELECT FROM response.reply WHERE space_id = :space AND request = :request)
                ON CONFLICT (space_id, request) DO UPDATE
               SET stance = excluded.stance, text = excluded.text, justification = excluded.justification,
                   commitment = excluded.commitment, due = excluded.due, means = excluded.means,
                   responsible = excluded.responsible, version = r.version + 1, changed_at = excluded.changed_at,
                   by_account = excluded.by_account, by_name = excluded.by_name
             WHERE r.version = :version
            """;

    private static final String DECIDED = """
            SELECT decision, reasons, version, changed_at, by_name FROM response.decision WHERE space_id = :space
            """;

    private static final String DECIDE = """
            INSERT INTO response.decision AS d (space_id, decision, reasons, changed_at, by_account, by_name)
            SELECT :space, :decision, :reasons, :at, :account, :name
             WHERE :version = 0 OR EXISTS (SELECT FROM response.decision WHERE space_id = :space)
                ON CONFLICT (space_id) DO UPDATE
               SET decision = excluded.decision, reasons = excluded.reasons, version = d.version + 1,
                   changed_at = excluded.changed_at, by_account = excluded.by_account, by_name = excluded.by_name
             WHERE d.version = :version
            """;

    private final DatabaseClient db;

    ReplyStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Map<Integer, Versioned<Reply>>> replies(SpaceId space) {
        return db.sql(REPLIES)
                .bind("space", space.value())
                .map(row -> Map.entry(Rows.required(row, "request", Integer.class), versioned(row, toReply(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** How many rows: none when it was changed meanwhile. */
    Mono<Long> reply(SpaceId space, int request, int version, Reply reply, Instant at, Person by) {
        return signed(bound(db.sql(REPLY), reply), at, by)
                .bind("space", space.value())
                .bind("request", request)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    /** The eight columns of a reply. */
    static GenericExecuteSpec bound(GenericExecuteSpec sql, Reply reply) {
        GenericExecuteSpec bound = sql.bind(
                        "stance", Objects.requireNonNull(reply.stance()).name())
                .bind("text", reply.text())
                .bind("justification", reply.justification())
                .bind("commitment", reply.commitment())
                .bind("means", reply.means())
                .bind("responsible", reply.responsible());
        LocalDate due = reply.due();
        return due == null ? bound.bindNull("due", LocalDate.class) : bound.bind("due", due);
    }

    static GenericExecuteSpec signed(GenericExecuteSpec sql, Instant at, Person by) {
        return sql.bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name());
    }

    Mono<Versioned<Decided>> decided(SpaceId space) {
        return db.sql(DECIDED)
                .bind("space", space.value())
                .map(row -> versioned(
                        row,
                        new Decided(
                                ProjectDecision.valueOf(Rows.required(row, "decision", String.class)),
                                Rows.required(row, "reasons", String.class))))
                .one();
    }

    Mono<Long> decide(SpaceId space, int version, Decided decided, Instant at, Person by) {
        return signed(db.sql(DECIDE), at, by)
                .bind("space", space.value())
                .bind("version", version)
                .bind("decision", Objects.requireNonNull(decided.decision()).name())
                .bind("reasons", decided.reasons())
                .fetch()
                .rowsUpdated();
    }

    static Reply toReply(Readable row) {
        @Nullable LocalDate due = Rows.optional(row, "due", LocalDate.class);
        return new Reply(
                ReplyStance.valueOf(Rows.required(row, "stance", String.class)),
                Rows.required(row, "text", String.class),
                Rows.required(row, "justification", String.class),
                Rows.required(row, "commitment", String.class),
                due,
                Rows.required(row, "means", String.class),
                Rows.required(row, "responsible", String.class));
    }

    private static <T> Versioned<T> versioned(Readable row, T value) {
        return new Versioned<>(
                value,
                Rows.required(row, "version", Integer.class),
                Rows.instant(row, "changed_at"),
                Rows.required(row, "by_name", String.class));
    }
}
