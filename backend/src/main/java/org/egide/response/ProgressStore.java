package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.duty.ProofFile;
import org.egide.identity.Person;
import org.egide.response.Commitment.Progress;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How commitments go on, with what shows it. */
@Repository
class ProgressStore {

    /** Served by {@code progress_request}. */
    private static final String ALL = """
            SELECT id, request, on_day, text, kept, link, file_name, by_name, at FROM response.progress
             WHERE space_id = :space AND at <= :at ORDER BY request, id LIMIT 2000
            """;

    private static final String INSERT = """
            INSERT INTO response.progress (space_id, id, request, on_day, text, kept, link, file_name, file_type, file,
                                           sha256, at, by_account, by_name)
            VALUES (:space, :id, :request, :on, :text, :kept, :link, :fileName, :fileType, :file, :sha256, :at,
                    :account, :name)
            """;

    private static final String FILE = """
            SELECT file_name, file_type, file FROM response.progress
             WHERE space_id = :space AND id = :id AND file IS NOT NULL
            """;

    private final DatabaseClient db;

    ProgressStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Progress>> all(SpaceId space, Instant at) {
        return db.sql(ALL)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(ProgressStore::toProgress)
                .all()
                .collectList();
    }

    Mono<Void> insert(SpaceId space, Progress done, @Nullable ProofFile file, @Nullable String sha256, Person by) {
        GenericExecuteSpec sql = ReplyStore.signed(db.sql(INSERT), done.at(), by)
                .bind("space", space.value())
                .bind("id", done.id())
                .bind("request", done.request())
                .bind("on", done.on())
                .bind("text", done.text())
                .bind("kept", done.kept())
                .bind("link", done.link());
        return (file == null || sha256 == null
                        ? sql.bindNull("fileName", String.class)
                                .bindNull("fileType", String.class)
                                .bindNull("file", byte[].class)
                                .bindNull("sha256", String.class)
                        : sql.bind("fileName", file.name())
                                .bind("fileType", file.type())
                                .bind("file", file.bytes())
                                .bind("sha256", sha256))
                .then();
    }

    Mono<ProofFile> file(SpaceId space, UUID id) {
        return db.sql(FILE)
                .bind("space", space.value())
                .bind("id", id)
                .map(row -> new ProofFile(
                        Rows.required(row, "file_name", String.class),
                        Rows.required(row, "file_type", String.class),
                        Rows.required(row, "file", byte[].class)))
                .one();
    }

    private static Progress toProgress(Readable row) {
        return new Progress(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "request", Integer.class),
                Rows.required(row, "on_day", LocalDate.class),
                Rows.required(row, "text", String.class),
                Rows.required(row, "kept", Boolean.class),
                Rows.required(row, "link", String.class),
                Rows.optional(row, "file_name", String.class),
                Rows.required(row, "by_name", String.class),
                Rows.instant(row, "at"));
    }
}
