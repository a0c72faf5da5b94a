package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Appeal.Result;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.RecordLine.AppealLine;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the public reads of moderation: no words, no person. */
@Repository
class RecordStore {

    private static final String COLUMNS = """
            SELECT d.rank, d.id, d.kind, d.label, d.outcome, d.origin, d.grounds, d.charter, d.shown, d.queued_at, d.at,
                   d.undone_at, a.opened_at AS appealed_at, a.due_at, a.outcome AS result, a.judged_at
              FROM moderation.decision d
              LEFT JOIN moderation.appeal a ON a.space_id = d.space_id AND a.decision = d.id
             WHERE d.space_id = :space
            """;

    /** Served by {@code decision_rank}. */
    private static final String LATEST = COLUMNS + " AND d.rank < :before ORDER BY d.rank DESC LIMIT :rows";

    /** Served by {@code decision_rank}. */
    private static final String AFTER = COLUMNS + " AND d.rank > :after ORDER BY d.rank LIMIT :rows";

    private final DatabaseClient db;

    RecordStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Ranked>> latest(SpaceId space, long before, int rows) {
        return db.sql(LATEST)
                .bind("space", space.value())
                .bind("before", before)
                .bind("rows", rows)
                .map(RecordStore::toLine)
                .all()
                .collectList();
    }

    Mono<List<Ranked>> after(SpaceId space, long after, int rows) {
        return db.sql(AFTER)
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(RecordStore::toLine)
                .all()
                .collectList();
    }

    private static Ranked toLine(Readable row) {
        String result = Rows.optional(row, "result", String.class);
        var appealedAt = Rows.optionalInstant(row, "appealed_at");
        AppealLine appeal = appealedAt == null
                ? null
                : new AppealLine(
                        appealedAt,
                        Rows.instant(row, "due_at"),
                        result == null ? null : Result.valueOf(result),
                        Rows.optionalInstant(row, "judged_at"));
        RecordLine line = new RecordLine(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "kind", String.class),
                Rows.required(row, "label", String.class),
                Outcome.valueOf(Rows.required(row, "outcome", String.class)),
                Origin.valueOf(Rows.required(row, "origin", String.class)),
                Arrays.stream(Rows.required(row, "grounds", String[].class))
                        .map(Ground::valueOf)
                        .toList(),
                Rows.required(row, "charter", Integer.class),
                Rows.required(row, "shown", Boolean.class),
                Rows.instant(row, "queued_at"),
                Rows.instant(row, "at"),
                Rows.optionalInstant(row, "undone_at"),
                appeal);
        return new Ranked(Rows.required(row, "rank", Long.class), line);
    }

    /** A line with its place. */
    record Ranked(long rank, RecordLine line) {}
}
