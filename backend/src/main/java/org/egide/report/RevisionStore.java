package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.report.SectionStore.Written;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps how sections read; served by the primary key. */
@Repository
class RevisionStore {

    private static final String COLUMNS = "version, title, body, at, by_account, by_name";

    private static final String INSERT = """
            INSERT INTO report.revision (space_id, section, version, title, body, at, by_account, by_name)
            SELECT space_id, id, version, title, body, :at, :account, :name
              FROM report.section WHERE space_id = :space AND id = :id
            """;

    private static final String GET = "SELECT " + COLUMNS + """
             FROM report.revision WHERE space_id = :space AND section = :id AND version = :version
            """;

    /** Those that their author's next save does not follow within a sitting. */
    private static final String SITTINGS = """
            SELECT version, title, length(body) AS units, at, by_name
              FROM (SELECT r.*, lead(at) OVER w AS next_at, lead(by_account) OVER w AS next_by
                     FROM report.revision r WHERE space_id = :space AND section = :id
                   WINDOW w AS (ORDER BY version)) r
             WHERE next_at IS NULL OR next_by <> by_account OR next_at > at + :sitting * interval '1 second'
             ORDER BY version DESC LIMIT 500
            """;

    /** The saves within sittings that are over since long; the first wording stays. */
    private static final String THIN = """
            DELETE FROM report.revision d
             USING (SELECT version, lead(at) OVER w AS next_at, lead(by_account) OVER w AS next_by
                      FROM report.revision WHERE space_id = :space AND section = :id
                    WINDOW w AS (ORDER BY version)) r
             WHERE d.space_id = :space AND d.section = :id AND d.version = r.version AND d.version > 1
               AND d.at < :before AND r.next_by = d.by_account AND r.next_at <= d.at + :sitting * interval '1 second'
            """;

    private final DatabaseClient db;

    RevisionStore(DatabaseClient db) {
        this.db = db;
    }

    /** The wording that the section has now. */
    Mono<Void> insert(Written written) {
        return db.sql(INSERT)
                .bind("space", written.space().value())
                .bind("id", written.id())
                .bind("at", written.at().atOffset(ZoneOffset.UTC))
                .bind("account", written.by().account())
                .bind("name", written.by().name())
                .then();
    }

    Mono<Void> thin(Written written, Duration kept, Duration sitting) {
        return db.sql(THIN)
                .bind("space", written.space().value())
                .bind("id", written.id())
                .bind("before", written.at().minus(kept).atOffset(ZoneOffset.UTC))
                .bind("sitting", sitting.toSeconds())
                .then();
    }

    Mono<Revision> get(SpaceId space, UUID id, int version) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("id", id)
                .bind("version", version)
                .map(RevisionStore::toRevision)
                .one();
    }

    Mono<List<Sitting>> sittings(SpaceId space, UUID id, Duration sitting) {
        return db.sql(SITTINGS)
                .bind("space", space.value())
                .bind("id", id)
                .bind("sitting", sitting.toSeconds())
                .map(RevisionStore::toSitting)
                .all()
                .collectList();
    }

    private static Sitting toSitting(Readable row) {
        return new Sitting(
                Rows.required(row, "version", Integer.class),
                Rows.required(row, "title", String.class),
                Rows.required(row, "units", Integer.class),
                Rows.instant(row, "at"),
                Rows.required(row, "by_name", String.class));
    }

    private static Revision toRevision(Readable row) {
        return new Revision(
                Rows.required(row, "version", Integer.class),
                Rows.required(row, "title", String.class),
                Rows.required(row, "body", String.class),
                Rows.instant(row, "at"),
                Rows.required(row, "by_account", String.class),
                Rows.required(row, "by_name", String.class));
    }
}
