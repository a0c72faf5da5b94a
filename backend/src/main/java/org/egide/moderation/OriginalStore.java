package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.egide.moderation.OriginalCipher.Sealed;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Words as they were before a passage was blacked out, sealed. */
@Repository
class OriginalStore {

    private static final String INSERT = """
            INSERT INTO moderation.original (space_id, decision, content, key_id, sealed)
            VALUES (:space, :decision, :content, :key, :sealed)
            """;

    private static final String FIND = """
            SELECT key_id, sealed FROM moderation.original WHERE space_id = :space AND decision = :decision
            """;

    /** Served by {@code original_content}. */
    private static final String OF_CONTENT = """
            SELECT decision FROM moderation.original WHERE space_id = :space AND content = :content LIMIT 1000
            """;

    private static final String RESEAL = """
            UPDATE moderation.original SET key_id = :key, sealed = :sealed
             WHERE space_id = :space AND decision = :decision
            """;

    private final DatabaseClient db;
    private final OriginalCipher cipher;
    private final JsonMapper json;

    OriginalStore(DatabaseClient db, OriginalCipher cipher, JsonMapper json) {
        this.db = db;
        this.cipher = cipher;
        this.json = json;
    }

    Mono<Void> seal(SpaceId space, UUID content, UUID decision, Words words) {
        Sealed hidden = cipher.seal(json.writeValueAsString(words), belongsTo(space, decision));
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("decision", decision)
                .bind("content", content)
                .bind("key", hidden.keyId())
                .bind("sealed", ByteBuffer.wrap(hidden.bytes()))
                .then();
    }

    /** Empty when that decision blacked nothing out. */
    Mono<Words> open(SpaceId space, UUID decision) {
        return db.sql(FIND)
                .bind("space", space.value())
                .bind("decision", decision)
                .map(OriginalStore::toSealed)
                .one()
                .map(hidden -> json.readValue(cipher.open(hidden, belongsTo(space, decision)), Words.class));
    }

    /** Keeps the words that decisions blacked out of a content, without the name they were signed with. */
    Mono<Void> forgetAuthor(SpaceId space, UUID content) {
        return db.sql(OF_CONTENT)
                .bind("space", space.value())
                .bind("content", content)
                .map(row -> Rows.required(row, "decision", UUID.class))
                .all()
                .collectList()
                .flatMapIterable(decisions -> decisions)
                .concatMap(decision -> open(space, decision).flatMap(words -> reseal(space, decision, words)))
                .then();
    }

    private Mono<Void> reseal(SpaceId space, UUID decision, Words words) {
        Words unsigned = new Words(words.title(), words.body(), null);
        Sealed hidden = cipher.seal(json.writeValueAsString(unsigned), belongsTo(space, decision));
        return db.sql(RESEAL)
                .bind("space", space.value())
                .bind("decision", decision)
                .bind("key", hidden.keyId())
                .bind("sealed", ByteBuffer.wrap(hidden.bytes()))
                .then();
    }

    private static String belongsTo(SpaceId space, UUID decision) {
        return space + "/" + decision;
    }

    private static Sealed toSealed(Readable row) {
        ByteBuffer bytes = Rows.required(row, "sealed", ByteBuffer.class);
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new Sealed(Rows.required(row, "key_id", String.class), copy);
    }
}
