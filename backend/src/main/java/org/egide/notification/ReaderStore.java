package org.egide.notification;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who asked to be written to. */
@Repository
class ReaderStore {

    private static final String COLUMNS = "SELECT id, email, language, token FROM notification.reader";

    /** An address that is known keeps its token; the language is the last one asked in. */
    private static final String KEEP = """
            INSERT INTO notification.reader (id, email, language, token) VALUES (:id, :email, :language, :token)
                ON CONFLICT (email) DO UPDATE SET language = excluded.language
            RETURNING id, email, language, token
            """;

    private static final String BY_TOKEN = COLUMNS + " WHERE token = :token";

    private static final String BY_ID = COLUMNS + " WHERE id = :id";

    /** True for one caller at most in a while. */
    private static final String WRITE = """
            UPDATE notification.reader SET written_at = :now
             WHERE id = :id AND coalesce(written_at < :before, true)
            """;

    /** Nothing is kept of an address that wants nothing any more. */
    private static final String DROP_IDLE = """
            DELETE FROM notification.reader
             WHERE id = :id AND NOT EXISTS (SELECT FROM notification.subscription WHERE reader = :id)
            """;

    private final DatabaseClient db;

    ReaderStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Reader> keep(String email, String language, String token) {
        return db.sql(KEEP)
                .bind("id", Ids.next())
                .bind("email", email)
                .bind("language", language)
                .bind("token", token)
                .map(ReaderStore::toReader)
                .one();
    }

    Mono<Reader> byToken(String token) {
        return db.sql(BY_TOKEN).bind("token", token).map(ReaderStore::toReader).one();
    }

    Mono<Reader> byId(UUID id) {
        return db.sql(BY_ID).bind("id", id).map(ReaderStore::toReader).one();
    }

    /** Whether a reader may be asked to confirm now, having not been for a while. */
    Mono<Boolean> mayBeAsked(UUID id, Instant now, Duration pause) {
        return db.sql(WRITE)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("before", now.minus(pause).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** They may be asked at once: the mail did not leave. */
    Mono<Void> wasNotAsked(UUID id) {
        return db.sql("UPDATE notification.reader SET written_at = NULL WHERE id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> dropIdle(UUID id) {
        return db.sql(DROP_IDLE).bind("id", id).then();
    }

    private static Reader toReader(Readable row) {
        return new Reader(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "email", String.class),
                Rows.required(row, "language", String.class),
                Rows.required(row, "token", String.class));
    }
}
