package org.egide.duty;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.duty.Performance.Proof;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was done of the duties, and what was set aside. */
@Repository
class PerformanceStore {

    /** More than a consultation with a poster in each of its communes needs. */
    static final int MOST = 1_000;

    /** Served by the primary key; ids are in the order of time. */
    private static final String OF = """
            SELECT id, key, done_on, place, note, proof_name, proof_type, proof_hash, proof_checked, by_name, at,
                   withdrawn_why
              FROM duty.performance WHERE space_id = :space ORDER BY id LIMIT 1000
            """;

    private static final String WAIVERS = """
            SELECT key, reason, by_name, at FROM duty.waiver WHERE space_id = :space ORDER BY key LIMIT 100
            """;

    private static final String INSERT = """
            INSERT INTO duty.performance (space_id, id, key, done_on, place, note, proof_name, proof_type, proof_hash,
                                          proof, proof_checked, by_name, at)
            SELECT :space, :id, :key, :done_on, :place, :note, :name, :type, :hash, :proof, :checked, :by, :at
             WHERE (SELECT count(*) FROM duty.performance WHERE space_id = :space) < 1000
            """;

    private static final String WITHDRAW = """
            UPDATE duty.performance SET withdrawn_at = :at, withdrawn_why = :why
             WHERE space_id = :space AND id = :id AND key = :key AND withdrawn_at IS NULL
            """;

    private static final String WAIVE = """
            INSERT INTO duty.waiver (space_id, key, reason, by_name, at) VALUES (:space, :key, :reason, :by, :at)
                ON CONFLICT (space_id, key) DO UPDATE
               SET reason = excluded.reason, by_name = excluded.by_name, at = excluded.at
            """;

    private static final String PROOF = """
            SELECT proof_name, proof_type, proof FROM duty.performance
             WHERE space_id = :space AND id = :id AND proof IS NOT NULL AND withdrawn_at IS NULL
            """;

    private final DatabaseClient db;

    PerformanceStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Performance>> of(SpaceId space) {
        return db.sql(OF)
                .bind("space", space.value())
                .map(PerformanceStore::toPerformance)
                .all()
                .collectList();
    }

    Mono<List<Waiver>> waivers(SpaceId space) {
        return db.sql(WAIVERS)
                .bind("space", space.value())
                .map(row -> new Waiver(
                        Rows.required(row, "key", String.class),
                        Rows.required(row, "reason", String.class),
                        Rows.required(row, "by_name", String.class),
                        Rows.instant(row, "at")))
                .all()
                .collectList();
    }

    /** 0 when there are {@value #MOST} already. */
    Mono<Long> insert(SpaceId space, Performance done, byte @Nullable [] bytes) {
        Proof proof = done.proof();
        var sql = db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", done.id())
                .bind("key", done.key())
                .bind("done_on", done.doneOn())
                .bind("place", done.place())
                .bind("note", done.note())
                .bind("checked", proof != null && proof.checked())
                .bind("by", done.by())
                .bind("at", done.at().atOffset(ZoneOffset.UTC));
        if (proof == null || bytes == null) {
            sql = sql.bindNull("name", String.class)
                    .bindNull("type", String.class)
                    .bindNull("hash", String.class)
                    .bindNull("proof", byte[].class);
        } else {
            sql = sql.bind("name", proof.name())
                    .bind("type", proof.type())
                    .bind("hash", proof.sha256())
                    .bind("proof", bytes);
        }
        return sql.fetch().rowsUpdated();
    }

    /** 0 when there is none, or it was withdrawn before. */
    Mono<Long> withdraw(SpaceId space, String key, UUID id, String why, Instant at) {
        return db.sql(WITHDRAW)
                .bind("space", space.value())
                .bind("key", key)
                .bind("id", id)
                .bind("why", why)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> waive(SpaceId space, Waiver waiver) {
        return db.sql(WAIVE)
                .bind("space", space.value())
                .bind("key", waiver.key())
                .bind("reason", waiver.reason())
                .bind("by", waiver.by())
                .bind("at", waiver.at().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<ProofFile> proof(SpaceId space, UUID id) {
        return db.sql(PROOF)
                .bind("space", space.value())
                .bind("id", id)
                .map(row -> new ProofFile(
                        Rows.required(row, "proof_name", String.class),
                        Rows.required(row, "proof_type", String.class),
                        Rows.required(row, "proof", byte[].class)))
                .one();
    }

    private static Performance toPerformance(Readable row) {
        String name = Rows.optional(row, "proof_name", String.class);
        return new Performance(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "key", String.class),
                Rows.required(row, "done_on", LocalDate.class),
                Rows.required(row, "place", String.class),
                Rows.required(row, "note", String.class),
                name == null
                        ? null
                        : new Proof(
                                name,
                                Rows.required(row, "proof_type", String.class),
                                Rows.required(row, "proof_hash", String.class),
                                Rows.required(row, "proof_checked", Boolean.class)),
                Rows.required(row, "by_name", String.class),
                Rows.instant(row, "at"),
                Rows.optional(row, "withdrawn_why", String.class));
    }
}
