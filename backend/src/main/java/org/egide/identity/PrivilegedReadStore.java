package org.egide.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.PrivilegedReads.PrivilegedRead;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The journal of privileged reads. */
@Repository
class PrivilegedReadStore {

    private static final String INSERT = """
            INSERT INTO identity.privileged_read (space_id, id, what, subject, account, name, at)
            VALUES (:space, :id, :what, :subject, :account, :name, :at)
            """;

    /** Served by {@code privileged_read_rank}. */
    private static final String LATEST = """
            SELECT rank, what, subject, account, name, at FROM identity.privileged_read
             WHERE space_id = :space AND rank < :before ORDER BY rank DESC LIMIT :rows
            """;

    /** Served by {@code privileged_read_at}; a bounded piece at a time. */
    private static final String PURGE = """
            DELETE FROM identity.privileged_read
             WHERE (space_id, id) IN (SELECT space_id, id FROM identity.privileged_read
                                       WHERE at < :before ORDER BY at LIMIT 1000)
            """;

    private final DatabaseClient db;

    PrivilegedReadStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, Person reader, String what, UUID subject, Instant at) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("what", what)
                .bind("subject", subject)
                .bind("account", reader.account())
                .bind("name", reader.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Ranked>> latest(SpaceId space, long before, int rows) {
        return db.sql(LATEST)
                .bind("space", space.value())
                .bind("before", before)
                .bind("rows", rows)
                .map(row -> new Ranked(
                        Rows.required(row, "rank", Long.class),
                        new PrivilegedRead(
                                Rows.required(row, "what", String.class),
                                Rows.required(row, "subject", UUID.class),
                                Rows.required(row, "account", String.class),
                                Rows.required(row, "name", String.class),
                                Rows.instant(row, "at"))))
                .all()
                .collectList();
    }

    Mono<Long> purge(Instant before) {
        return db.sql(PURGE)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    /** A reading with its place. */
    record Ranked(long rank, PrivilegedRead read) {}
}
