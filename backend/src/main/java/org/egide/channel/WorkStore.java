package org.egide.channel;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs as workers hold and move them. */
@Repository
class WorkStore {

    /** Served by {@code job_pending}; a job whose worker died is free again when its lease ends. */
    private static final String CLAIM = """
            UPDATE channel.job
               SET state = 'RUNNING', holder = :holder, free_at = :until, started_at = coalesce(started_at, :now)
             WHERE (space_id, id) = (
                       SELECT space_id, id FROM channel.job
                        WHERE state IN ('WAITING', 'RUNNING') AND free_at <= :now
                        ORDER BY rank LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING holder, """ + " " + JobStore.COLUMNS;

    private static final String BATCH = """
            SELECT first_line, bytes FROM channel.batch WHERE space_id = :space AND job = :job AND rank = :rank
            """;

    /** Only the worker that holds the job moves it, and only from where it stood. */
    private static final String ADVANCE = """
            UPDATE channel.job
               SET position = position + 1, attempts = 0, free_at = :until, received = received + :received,
                   known = known + :known, skipped = skipped + :skipped, bad = bad + :bad,
                   state = CASE WHEN position + 1 = batches THEN 'DONE' ELSE 'RUNNING' END,
                   ended_at = CASE WHEN position + 1 = batches THEN :now::timestamptz END
             WHERE space_id = :space AND id = :job AND holder = :holder AND position = :position
            RETURNING holder, """ + " " + JobStore.COLUMNS;

    private static final String POSTPONE = """
            UPDATE channel.job
               SET attempts = attempts + 1, free_at = :until, holder = NULL,
                   state = CASE WHEN attempts + 1 >= :most THEN 'FAILED' ELSE 'RUNNING' END,
                   ended_at = CASE WHEN attempts + 1 >= :most THEN :now::timestamptz END
             WHERE space_id = :space AND id = :job AND holder = :holder AND position = :position
            """;

    private static final String REPORT = """
            INSERT INTO channel.report (space_id, job, line, code, arguments)
            VALUES (:space, :job, :line, :code, :arguments)
            """;

    private static final String KEEP_ORIGINS = """
            INSERT INTO channel.origin (space_id, source, original_id, job, line)
            SELECT :space, :source, original_id, :job, line
              FROM unnest(:ids::text[], :lines::bigint[]) AS received (original_id, line)
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String FIRST_LINES = """
            SELECT original_id, line FROM channel.origin
             WHERE space_id = :space AND source = :source AND original_id = ANY(:ids) AND job = :job
            """;

    private final DatabaseClient db;

    WorkStore(DatabaseClient db) {
        this.db = db;
    }

    /** The oldest job that nobody holds; empty when there is none. */
    Mono<Work> claim(UUID holder, Instant now, Instant until) {
        return db.sql(CLAIM)
                .bind("holder", holder)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map(WorkStore::toWork)
                .one();
    }

    Mono<Lines> batch(Work work) {
        return db.sql(BATCH)
                .bind("space", work.job().space().value())
                .bind("job", work.job().id())
                .bind("rank", work.position())
                .map(row -> new Lines(
                        Rows.required(row, "first_line", Long.class),
                        bytes(Rows.required(row, "bytes", ByteBuffer.class))))
                .one();
    }

    /** The job after a batch; empty when another worker took it meanwhile. */
    Mono<Work> advance(Work work, Outcome outcome, Instant now, Instant until) {
        return db.sql(ADVANCE)
                .bind("space", work.job().space().value())
                .bind("job", work.job().id())
                .bind("holder", work.holder())
                .bind("position", work.position())
                .bind("received", outcome.received())
                .bind("known", outcome.known())
                .bind("skipped", outcome.skipped())
                .bind("bad", (long) outcome.bad().size())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map(WorkStore::toWork)
                .one();
    }

    /** Lets the job go until an instant; after the last attempt it has failed. */
    Mono<Void> postpone(Work work, int most, Instant now, Instant until) {
        return db.sql(POSTPONE)
                .bind("space", work.job().space().value())
                .bind("job", work.job().id())
                .bind("holder", work.holder())
                .bind("position", work.position())
                .bind("most", most)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> report(Work work, List<ReportLine> lines) {
        return Flux.fromIterable(lines).concatMap(line -> report(work, line)).then();
    }

    private Mono<Void> report(Work work, ReportLine line) {
        return db.sql(REPORT)
                .bind("space", work.job().space().value())
                .bind("job", work.job().id())
                .bind("line", line.line())
                .bind("code", line.code())
                .bind("arguments", line.arguments().toArray(String[]::new))
                .then();
    }

    /** Remembers the line that each original id came from. */
    Mono<Void> keepOrigins(Work work, List<Draft> received) {
        return received.isEmpty()
                ? Mono.empty()
                : db.sql(KEEP_ORIGINS)
                        .bind("space", work.job().space().value())
                        .bind("source", work.job().source())
                        .bind("job", work.job().id())
                        .bind("ids", received.stream().map(Draft::originalId).toArray(String[]::new))
                        .bind("lines", received.stream().map(Draft::line).toArray(Long[]::new))
                        .then();
    }

    /** Of these original ids, those that came from this very file, with their first line. */
    Mono<Map<String, Long>> firstLines(Work work, List<Draft> known) {
        return known.isEmpty()
                ? Mono.just(Map.of())
                : db.sql(FIRST_LINES)
                        .bind("space", work.job().space().value())
                        .bind("source", work.job().source())
                        .bind("job", work.job().id())
                        .bind(
                                "ids",
                                known.stream().map(Draft::originalId).distinct().toArray(String[]::new))
                        .map(row -> Map.entry(
                                Rows.required(row, "original_id", String.class),
                                Rows.required(row, "line", Long.class)))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Work toWork(Readable row) {
        return new Work(
                JobStore.toJob(row),
                Rows.required(row, "mapping", String.class),
                List.of(Rows.required(row, "columns", String[].class)),
                Rows.required(row, "position", Integer.class),
                Rows.required(row, "attempts", Integer.class),
                Rows.required(row, "holder", UUID.class));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The lines of a batch as they were. */
    record Lines(long firstLine, byte[] bytes) {}
}
