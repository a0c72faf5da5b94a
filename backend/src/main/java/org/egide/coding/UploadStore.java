package org.egide.coding;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Files that guarantors sent and look at before they say yes: one each, for a day. */
@Repository
class UploadStore {

    private static final String KEEP = """
            INSERT INTO coding.upload (space_id, account, id, name, bytes, at)
            VALUES (:space, :account, :id, :name, :bytes, :at)
                ON CONFLICT (space_id, account) DO UPDATE
               SET id = excluded.id, name = excluded.name, bytes = excluded.bytes, at = excluded.at
            """;

    private static final String GET = """
            SELECT name, bytes FROM coding.upload
             WHERE space_id = :space AND account = :account AND id = :id AND at > :since
            """;

    private static final String FORGET = "DELETE FROM coding.upload WHERE space_id = :space";

    /** Served by {@code upload_at}. */
    private static final String PURGE = "DELETE FROM coding.upload WHERE at <= :until";

    private final DatabaseClient db;

    UploadStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> keep(SpaceId space, Person by, UUID id, Upload upload, Instant at) {
        return db.sql(KEEP)
                .bind("space", space.value())
                .bind("account", by.account())
                .bind("id", id)
                .bind("name", upload.name())
                .bind("bytes", ByteBuffer.wrap(upload.bytes()))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Empty for one that is not theirs, that another replaced, or that is too old. */
    Mono<Upload> get(SpaceId space, Person by, UUID id, Instant since) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("account", by.account())
                .bind("id", id)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(row -> new Upload(
                        Rows.required(row, "name", String.class), bytes(Rows.required(row, "bytes", ByteBuffer.class))))
                .one();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    Mono<Void> forget(SpaceId space) {
        return db.sql(FORGET).bind("space", space.value()).then();
    }

    Mono<Void> purge(Instant until) {
        return db.sql(PURGE).bind("until", until.atOffset(ZoneOffset.UTC)).then();
    }
}
