package org.egide.channel;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.channel.ImportFile.Batch;
import org.egide.channel.ImportJob.Counts;
import org.egide.channel.ImportJob.GivenFile;
import org.egide.channel.ImportJob.State;
import org.egide.channel.ImportJob.Times;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs as operators see them, and the files they were given. */
@Repository
class JobStore {

    static final String COLUMNS = """
            space_id, id, rank, file_name, file_size, file_sha256, mapping, source, columns, operator_name, state,
            created_at, started_at, ended_at, total, position, received, known, skipped, bad, attempts""";

    private static final String INSERT = """
            INSERT INTO channel.job (space_id, id, file_name, file_size, file_sha256, mapping, source, columns,
                operator_account, operator_name, state, created_at, total, batches, free_at)
            VALUES (:space, :id, :name, :size, :sha256, :mapping, :source, :columns, :account, :operator, 'WAITING',
                :at, :total, :batches, :at)
            """;

    private static final String INSERT_BATCH = """
            INSERT INTO channel.batch (space_id, job, rank, first_line, bytes)
            VALUES (:space, :job, :rank, :line, :bytes)
            """;

    /** Served by {@code job_rank}. */
    private static final String LIST = "SELECT " + COLUMNS + """

              FROM channel.job WHERE space_id = :space AND rank < :before ORDER BY rank DESC LIMIT :rows
            """;

    private static final String GET = "SELECT " + COLUMNS + " FROM channel.job WHERE space_id = :space AND id = :id";

    /** Served by the primary key. */
    private static final String REPORT = """
            SELECT line, code, arguments FROM channel.report
             WHERE space_id = :space AND job = :job AND line > :after ORDER BY line LIMIT :rows
            """;

    private final DatabaseClient db;

    JobStore(DatabaseClient db) {
        this.db = db;
    }

    /** Keeps a job and its file, in the caller's transaction. */
    Mono<Void> insert(SpaceId space, UUID id, ImportFile file, MappingText mapping, Person operator, Instant at) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("name", file.upload().name())
                .bind("size", (long) file.upload().bytes().length)
                .bind("sha256", file.sha256())
                .bind("mapping", mapping.json())
                .bind("source", mapping.mapping().source())
                .bind("columns", file.columns().toArray(String[]::new))
                .bind("account", operator.account())
                .bind("operator", operator.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("total", file.total())
                .bind("batches", file.batches().size())
                .then()
                .thenMany(Flux.range(0, file.batches().size()))
                .concatMap(rank -> insertBatch(space, id, rank, file))
                .then();
    }

    private Mono<Void> insertBatch(SpaceId space, UUID job, int rank, ImportFile file) {
        Batch batch = file.batches().get(rank);
        ByteBuffer bytes = ByteBuffer.wrap(file.upload().bytes(), batch.from(), batch.to() - batch.from());
        return db.sql(INSERT_BATCH)
                .bind("space", space.value())
                .bind("job", job)
                .bind("rank", rank)
                .bind("line", batch.firstLine())
                .bind("bytes", bytes.slice())
                .then();
    }

    /** The newest first. */
    Mono<List<ImportJob>> list(SpaceId space, long before, int rows) {
        return db.sql(LIST)
                .bind("space", space.value())
                .bind("before", before)
                .bind("rows", rows)
                .map(JobStore::toJob)
                .all()
                .collectList();
    }

    Mono<ImportJob> get(SpaceId space, UUID id) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("id", id)
                .map(JobStore::toJob)
                .one();
    }

    Mono<List<ReportLine>> report(SpaceId space, UUID job, long after, int rows) {
        return db.sql(REPORT)
                .bind("space", space.value())
                .bind("job", job)
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new ReportLine(
                        Rows.required(row, "line", Long.class),
                        Rows.required(row, "code", String.class),
                        List.of(Rows.required(row, "arguments", String[].class))))
                .all()
                .collectList();
    }

    static ImportJob toJob(Readable row) {
        return new ImportJob(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "rank", Long.class),
                new GivenFile(
                        Rows.required(row, "file_name", String.class),
                        Rows.required(row, "file_size", Long.class),
                        Rows.required(row, "file_sha256", String.class)),
                Rows.required(row, "source", String.class),
                Rows.required(row, "operator_name", String.class),
                State.valueOf(Rows.required(row, "state", String.class)),
                new Times(
                        Rows.instant(row, "created_at"),
                        Rows.optionalInstant(row, "started_at"),
                        Rows.optionalInstant(row, "ended_at")),
                new Counts(
                        Rows.required(row, "total", Long.class),
                        Rows.required(row, "received", Long.class),
                        Rows.required(row, "known", Long.class),
                        Rows.required(row, "skipped", Long.class),
                        Rows.required(row, "bad", Long.class)));
    }
}
