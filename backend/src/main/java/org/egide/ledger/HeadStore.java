package org.egide.ledger;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The heads of the logs, in {@code ledger.log}. */
@Repository
class HeadStore {

    private static final String SELECT = "SELECT space_id, origin, size, root, note FROM ledger.log";

    private static final String BY_SPACE = SELECT + " WHERE space_id = :space";

    private static final String BY_SPACES = SELECT + " WHERE space_id = ANY(:spaces)";

    private static final String SAVE = """
            INSERT INTO ledger.log AS log (space_id, origin, size, root, note)
            SELECT space_id, origin, size, decode(root, 'hex'), note
              FROM unnest(:spaces::uuid[], :origins::text[], :sizes::bigint[], :roots::text[], :notes::text[])
                   AS head (space_id, origin, size, root, note)
                ON CONFLICT (space_id)
                DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note
            """;

    private static final String INSERT = """
            INSERT INTO ledger.log (space_id, origin, size, root, note)
            VALUES (:space, :origin, :size, :root, :note)
            """;

    /** Served by the primary key. */
    private static final String AFTER = SELECT + """
             WHERE space_id > :after AND halted IS NULL ORDER BY space_id LIMIT 100
            """;

    /** Only the head that was read: the sequencer may have moved it meanwhile. */
    private static final String RESIGN = """
            UPDATE ledger.log SET note = :note WHERE space_id = :space AND size = :size AND note = :read
            """;

    private static final String HALT = "UPDATE ledger.log SET halted = :why, alarmed = false WHERE space_id = :space";

    /** Served by {@code log_halted}. */
    private static final String HALTED = """
            SELECT space_id, halted FROM ledger.log WHERE halted IS NOT NULL AND NOT alarmed ORDER BY space_id LIMIT 100
            """;

    /** Of two replicas, one tells it. */
    private static final String TOLD = "UPDATE ledger.log SET alarmed = true WHERE space_id = :space AND NOT alarmed";

    private final DatabaseClient db;

    HeadStore(DatabaseClient db) {
        this.db = db;
    }

    /** Empty while a log has no event. */
    Mono<Head> get(SpaceId space) {
        return db.sql(BY_SPACE)
                .bind("space", space.value())
                .map(HeadStore::toHead)
                .one();
    }

    Mono<List<Head>> get(List<SpaceId> spaces) {
        return db.sql(BY_SPACES)
                .bind("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
                .map(HeadStore::toHead)
                .all()
                .collectList();
    }

    Mono<Void> insert(Head head) {
        return db.sql(INSERT)
                .bind("space", head.space().value())
                .bind("origin", head.checkpoint().origin())
                .bind("size", head.size())
                .bind("root", ByteBuffer.wrap(head.checkpoint().root()))
                .bind("note", head.note().toString())
                .then();
    }

    Mono<Void> save(List<Head> heads) {
        return db.sql(SAVE)
                .bind("spaces", column(heads, head -> head.space().value()).toArray(UUID[]::new))
                .bind(
                        "origins",
                        column(heads, head -> head.checkpoint().origin()).toArray(String[]::new))
                .bind("sizes", column(heads, Head::size).toArray(Long[]::new))
                .bind(
                        "roots",
                        column(heads, head -> hex(head.checkpoint().root())).toArray(String[]::new))
                .bind("notes", column(heads, head -> head.note().toString()).toArray(String[]::new))
                .then();
    }

    Mono<List<Head>> after(SpaceId space) {
        return db.sql(AFTER)
                .bind("after", space.value())
                .map(HeadStore::toHead)
                .all()
                .collectList();
    }

    Mono<Void> resign(Head read, SignedNote note) {
        return db.sql(RESIGN)
                .bind("space", read.space().value())
                .bind("size", read.size())
                .bind("read", read.note().toString())
                .bind("note", note.toString())
                .then();
    }

    Mono<Void> halt(SpaceId space, String why) {
        return db.sql(HALT).bind("space", space.value()).bind("why", why).then();
    }

    /** Logs that were halted, of which nobody was told. */
    Mono<List<Halted>> haltedUntold() {
        return db.sql(HALTED)
                .map(row -> new Halted(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "halted", String.class)))
                .all()
                .collectList();
    }

    Mono<Boolean> told(SpaceId space) {
        return db.sql(TOLD).bind("space", space.value()).fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static <T> List<T> column(List<Head> heads, Function<Head, T> value) {
        return heads.stream().map(value).toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Head toHead(Readable row) {
        return new Head(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                new Checkpoint(
                        Rows.required(row, "origin", String.class),
                        Rows.required(row, "size", Long.class),
                        Rows.required(row, "root", byte[].class)),
                SignedNote.parse(Rows.required(row, "note", String.class)));
    }

    /** A log to which nothing is added any more, and why. */
    record Halted(SpaceId space, String why) {}
}
