package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps reports; each statement is served by the primary key. */
@Repository
class ReportingStore {

    private static final String COLUMNS =
            "space_id, number, kind, language, title, opened_at, requests_shown_at, version";

    private static final String INSERT = """
            INSERT INTO report.report (space_id, number, kind, language, title, opened_at, opened_by)
            SELECT :space, coalesce(max(number), 0) + 1, :kind, :language, :title, :at, :by
              FROM report.report WHERE space_id = :space
            RETURNING number
            """;

    private static final String GET =
            "SELECT " + COLUMNS + " FROM report.report WHERE space_id = :space AND number = :number";

    private static final String LIST =
            "SELECT " + COLUMNS + " FROM report.report WHERE space_id = :space ORDER BY number LIMIT 100";

    private static final String RETITLE = """
            UPDATE report.report SET title = :title, version = version + 1
             WHERE space_id = :space AND number = :number AND version = :version
            RETURNING
            """ + COLUMNS;

    private static final String SHOW = """
            UPDATE report.report r SET requests_shown_at = :at
             WHERE space_id = :space AND number = :number
               AND EXISTS (SELECT FROM report.request q
                            WHERE q.space_id = r.space_id AND q.report = r.number AND q.removed_at IS NULL)
            RETURNING
            """ + COLUMNS;

    private final DatabaseClient db;

    ReportingStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Integer> insert(Opening opening) {
        return db.sql(INSERT)
                .bind("space", opening.space().value())
                .bind("kind", opening.kind().name())
                .bind("language", opening.language().getLanguage())
                .bind("title", opening.title())
                .bind("at", opening.at().atOffset(ZoneOffset.UTC))
                .bind("by", opening.by().name())
                .map(row -> Rows.required(row, "number", Integer.class))
                .one();
    }

    Mono<Report> get(SpaceId space, int number) {
        return one(GET, space, number);
    }

    /** The row, held until the transaction ends. */
    Mono<Report> lock(SpaceId space, int number) {
        return one(GET + " FOR UPDATE", space, number);
    }

    private Mono<Report> one(String sql, SpaceId space, int number) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("number", number)
                .map(ReportingStore::toReport)
                .one();
    }

    Mono<List<Report>> list(SpaceId space) {
        return db.sql(LIST)
                .bind("space", space.value())
                .map(ReportingStore::toReport)
                .all()
                .collectList();
    }

    Mono<Report> retitle(SpaceId space, int number, int version, String title) {
        return db.sql(RETITLE)
                .bind("space", space.value())
                .bind("number", number)
                .bind("version", version)
                .bind("title", title)
                .map(ReportingStore::toReport)
                .one();
    }

    /** Empty when nothing is asked. */
    Mono<Report> show(SpaceId space, int number, Instant at) {
        return db.sql(SHOW)
                .bind("space", space.value())
                .bind("number", number)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(ReportingStore::toReport)
                .one();
    }

    private static Report toReport(Readable row) {
        return new Report(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "number", Integer.class),
                ReportKind.valueOf(Rows.required(row, "kind", String.class)),
                Locale.of(Rows.required(row, "language", String.class)),
                Rows.required(row, "title", String.class),
                Rows.instant(row, "opened_at"),
                Rows.optionalInstant(row, "requests_shown_at"),
                Rows.required(row, "version", Integer.class));
    }

    record Opening(SpaceId space, ReportKind kind, Locale language, String title, Instant at, Person by) {}
}
