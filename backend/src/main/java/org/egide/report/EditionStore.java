package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Editions of reports, without their bytes. */
@Repository
class EditionStore {

    /** More than anybody freezes; the last number stays free to be refused. */
    static final int MOST = 200;

    private static final String COLUMNS = """
            SELECT e.space_id, e.report, e.number, r.kind, r.language, e.state, e.title, e.frozen_at, e.frozen_by,
                   e.note, e.reservation, e.sha256, e.data_sha256, e.late, e.ended_at
              FROM report.edition e JOIN report.report r ON r.space_id = e.space_id AND r.number = e.report
            """;

    /** Served by the primary key. */
    private static final String OF = COLUMNS + """
             WHERE e.space_id = :space AND e.report = :report ORDER BY e.number DESC LIMIT 200
            """;

    private static final String ONE = COLUMNS + """
             WHERE e.space_id = :space AND e.report = :report AND e.number = :edition
            """;

    /** Of each report its last published edition; served by the primary key. */
    private static final String LATEST = """
            WITH last AS (
                SELECT DISTINCT ON (report) report, number FROM report.edition
                 WHERE space_id = :space AND state = 'PUBLISHED' ORDER BY report, number DESC LIMIT 200
            )
            """ + COLUMNS + """
              JOIN last ON last.report = e.report AND last.number = e.number
             WHERE e.space_id = :space ORDER BY e.report LIMIT 200
            """;

    /** Held by whoever moves a report; {@code disturbed} is read under the lock. */
    private static final String HOLD = """
            SELECT disturbed FROM report.report WHERE space_id = :space AND number = :report FOR UPDATE
            """;

    private static final String DISTURBED = """
            SELECT r.disturbed,
                   (SELECT coalesce(max(number), 0) + 1 FROM report.edition e
                     WHERE e.space_id = r.space_id AND e.report = r.number AND e.state <> 'FROZEN') AS next,
                   EXISTS (SELECT FROM report.edition e
                            WHERE e.space_id = r.space_id AND e.report = r.number AND e.state = 'FROZEN') AS frozen,
                   EXISTS (SELECT FROM report.edition e
                            WHERE e.space_id = r.space_id AND e.report = r.number AND e.state = 'PUBLISHED')
                       AS published
              FROM report.report r WHERE r.space_id = :space AND r.number = :report
            """;

    private static final String INSERT = """
            INSERT INTO report.edition (space_id, report, number, state, title, frozen_at, frozen_by, note, reservation,
                                        html, sha256, data_sha256, late)
            VALUES (:space, :report, :edition, 'FROZEN', :title, :at, :by, :note, :reservation, :html, :sha, :data,
                    false)
                ON CONFLICT DO NOTHING
            """;

    private static final String END = """
            UPDATE report.edition SET state = :state, late = :late, ended_at = :at, ended_by = :by
             WHERE space_id = :space AND report = :report AND number = :edition AND state = 'FROZEN'
            """;

    private static final String HTML = """
            SELECT html FROM report.edition WHERE space_id = :space AND report = :report AND number = :edition
            """;

    private final DatabaseClient db;

    EditionStore(DatabaseClient db) {
        this.db = db;
    }

    /** Every edition of a report, the newest first, without signatures, files and quotes. */
    Mono<List<Edition>> of(SpaceId space, int report) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("report", report)
                .map(EditionStore::toEdition)
                .all()
                .collectList();
    }

    /** Empty when there is none of that number. */
    Mono<Edition> get(SpaceId space, int report, int edition) {
        return db.sql(ONE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("edition", edition)
                .map(EditionStore::toEdition)
                .one();
    }

    /** The last published edition of each report. */
    Mono<List<Edition>> latest(SpaceId space) {
        return db.sql(LATEST)
                .bind("space", space.value())
                .map(EditionStore::toEdition)
                .all()
                .collectList();
    }

    /** Keeps a report from being moved by others until the transaction ends; how often its sources were disturbed. */
    Mono<Integer> hold(SpaceId space, int report) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .bind("report", report)
                .map(row -> Rows.required(row, "disturbed", Integer.class))
                .one();
    }

    /** Where a report stands; empty when there is none of that number. */
    Mono<Standing> standing(SpaceId space, int report) {
        return db.sql(DISTURBED)
                .bind("space", space.value())
                .bind("report", report)
                .map(row -> new Standing(
                        Rows.required(row, "disturbed", Integer.class),
                        Rows.required(row, "next", Integer.class),
                        Rows.required(row, "frozen", Boolean.class),
                        Rows.required(row, "published", Boolean.class)))
                .one();
    }

    /** 0 when another one is frozen, or has that number. */
    Mono<Long> insert(Edition edition, String html) {
        return db.sql(INSERT)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("title", edition.title())
                .bind("at", edition.frozenAt().atOffset(ZoneOffset.UTC))
                .bind("by", edition.frozenBy())
                .bind("note", edition.note())
                .bind("reservation", edition.reservation())
                .bind("html", html)
                .bind("sha", HexFormat.of().parseHex(edition.sha256()))
                .bind("data", HexFormat.of().parseHex(edition.dataSha256()))
                .fetch()
                .rowsUpdated();
    }

    /** Ends the frozen state; 0 when it had ended. */
    Mono<Long> end(Edition edition, EditionState state, boolean late, String by, Instant at) {
        return db.sql(END)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("state", state.name())
                .bind("late", late)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<String> html(Edition edition) {
        return db.sql(HTML)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .map(row -> Rows.required(row, "html", String.class))
                .one();
    }

    private static Edition toEdition(Readable row) {
        return new Edition(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "report", Integer.class),
                Rows.required(row, "number", Integer.class),
                ReportKind.valueOf(Rows.required(row, "kind", String.class)),
                Locale.of(Rows.required(row, "language", String.class)),
                EditionState.valueOf(Rows.required(row, "state", String.class)),
                Rows.required(row, "title", String.class),
                Rows.instant(row, "frozen_at"),
                Rows.required(row, "frozen_by", String.class),
                Rows.required(row, "note", String.class),
                Rows.required(row, "reservation", String.class),
                HexFormat.of().formatHex(Rows.required(row, "sha256", byte[].class)),
                HexFormat.of().formatHex(Rows.required(row, "data_sha256", byte[].class)),
                Rows.required(row, "late", Boolean.class),
                Rows.optionalInstant(row, "ended_at"),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Where a report stands.
     *
     * @param disturbed how often words that it may quote were taken away since it was begun
     * @param next the number of its next edition
     * @param frozen whether an edition is frozen
     * @param published whether an edition is published
     */
    record Standing(int disturbed, int next, boolean frozen, boolean published) {}
}
