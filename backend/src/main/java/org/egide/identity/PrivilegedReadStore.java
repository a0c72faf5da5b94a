package org.egide.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.PrivilegedReads.PrivilegedRead;
import org.egide.identity.PrivilegedReads.Subject;
import org.egide.identity.PrivilegedReads.What;
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
            INSERT INTO identity.privileged_read (space_id, id, what, subject, label, account, name, at)
            VALUES (:space, :id, :what, :subject, :label, :account, :name, :at)
            """;

    /** Served by {@code privileged_read_rank}. */
    private static final String LATEST = """
            SELECT rank, what, subject, label, account, name, at FROM identity.privileged_read
             WHERE space_id = :space AND rank < :before ORDER BY rank DESC LIMIT :rows
            """;

    /** Served by {@code privileged_read_at}; a bounded piece at a time. */
    private static final String PURGE = """
            DELETE FROM identity.privileged_read
             WHERE (space_id, id) IN (SELECT space_id, id FROM identity.privileged_read
                                       WHERE at < :before ORDER BY at LIMIT 1000)
            """;

    /** Served by the primary key: a handful of rules. */
    private static final String RETENTION = """
            SELECT valid_from, days, source_fr, source_en FROM identity.retention
             WHERE what = 'PRIVILEGED_READ' AND valid_from <= :today ORDER BY valid_from DESC LIMIT 1
            """;

    private final DatabaseClient db;

    PrivilegedReadStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, Person reader, Subject subject, Instant at) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("what", subject.what().name())
                .bind("subject", subject.id())
                .bind("label", subject.label())
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
                                new Subject(
                                        What.valueOf(Rows.required(row, "what", String.class)),
                                        Rows.required(row, "subject", UUID.class),
                                        Rows.required(row, "label", String.class)),
                                Rows.required(row, "account", String.class),
                                Rows.required(row, "name", String.class),
                                Rows.instant(row, "at"))))
                .all()
                .collectList();
    }

    Mono<Retention> retention(LocalDate today) {
        return db.sql(RETENTION)
                .bind("today", today)
                .map(row -> new Retention(
                        Rows.required(row, "valid_from", LocalDate.class),
                        Rows.required(row, "days", Integer.class),
                        Rows.required(row, "source_fr", String.class),
                        Rows.required(row, "source_en", String.class)))
                .one();
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
