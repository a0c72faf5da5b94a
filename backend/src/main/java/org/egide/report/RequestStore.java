package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.egide.report.RequestDraft.Checked;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps requests; served by the primary key. The caller holds the report's row whenever it writes. */
@Repository
class RequestStore {

    private static final String LIST = """
            SELECT number, kind, row_number() OVER (PARTITION BY kind ORDER BY rank, number)::int AS place,
                   text, addressee, sources, version
              FROM report.request
             WHERE space_id = :space AND report = :report AND removed_at IS NULL
             ORDER BY kind, rank, number LIMIT 200
            """;

    private static final String INSERT = """
            WITH one AS (
                UPDATE report.report r SET last_request = last_request + 1
                 WHERE space_id = :space AND number = :report
                   AND (SELECT count(*) FROM report.request q
                         WHERE q.space_id = :space AND q.report = :report AND q.removed_at IS NULL) < 200
                RETURNING last_request
            )
            INSERT INTO report.request (space_id, report, number, kind, rank, text, addressee, sources)
            SELECT :space, :report, last_request, :kind, 1000000 + last_request, :text, :addressee, :sources FROM one
            RETURNING number
            """;

    private static final String CHANGE = """
            UPDATE report.request
               SET kind = :kind, text = :text, addressee = :addressee, sources = :sources, version = version + 1
             WHERE space_id = :space AND report = :report AND number = :number
            """;

    private static final String LAST = """
            UPDATE report.request
               SET rank = (SELECT coalesce(max(rank), 0) + 1 FROM report.request q
                            WHERE q.space_id = :space AND q.report = :report AND q.kind = :kind)
             WHERE space_id = :space AND report = :report AND number = :number
            """;

    private static final String ARRANGE = """
            UPDATE report.request r SET rank = o.rank
              FROM unnest(:numbers::int[]) WITH ORDINALITY AS o (number, rank)
             WHERE r.space_id = :space AND r.report = :report AND r.number = o.number
            """;

    private static final String REMOVE = """
            UPDATE report.request SET removed_at = :at
             WHERE space_id = :space AND report = :report AND number = :number
            """;

    private final DatabaseClient db;

    RequestStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<GuarantorRequest>> list(SpaceId space, int report) {
        return db.sql(LIST)
                .bind("space", space.value())
                .bind("report", report)
                .map(RequestStore::toRequest)
                .all()
                .collectList();
    }

    /** Answers with the number; empty when there are too many. */
    Mono<Integer> insert(SpaceId space, int report, Checked checked) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("report", report)
                .bind("kind", checked.kind().name())
                .bind("text", checked.text())
                .bind("addressee", checked.addressee())
                .bind("sources", checked.sources().toArray(String[]::new))
                .map(row -> Rows.required(row, "number", Integer.class))
                .one();
    }

    Mono<Void> change(SpaceId space, int report, int number, Checked checked) {
        return db.sql(CHANGE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .bind("kind", checked.kind().name())
                .bind("text", checked.text())
                .bind("addressee", checked.addressee())
                .bind("sources", checked.sources().toArray(String[]::new))
                .then();
    }

    Mono<Void> last(SpaceId space, int report, int number, RequestKind kind) {
        return db.sql(LAST)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .bind("kind", kind.name())
                .then();
    }

    /** Those of a group, in order. */
    Mono<Void> arrange(SpaceId space, int report, List<Integer> numbers) {
        return db.sql(ARRANGE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("numbers", numbers.toArray(Integer[]::new))
                .then();
    }

    Mono<Void> remove(SpaceId space, int report, int number, Instant at) {
        return db.sql(REMOVE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static GuarantorRequest toRequest(Readable row) {
        return new GuarantorRequest(
                Rows.required(row, "number", Integer.class),
                RequestKind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "place", Integer.class),
                Rows.required(row, "text", String.class),
                Rows.required(row, "addressee", String.class),
                List.of(Rows.required(row, "sources", String[].class)),
                Rows.required(row, "version", Integer.class));
    }
}
