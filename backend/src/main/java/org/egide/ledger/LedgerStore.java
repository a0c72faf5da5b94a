package org.egide.ledger;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Events, in {@code ledger.event} and {@code ledger.log}. */
@Repository
class LedgerStore {

    private static final String INSERT = """
            INSERT INTO ledger.event (space_id, id, subject, entry)
            SELECT space_id, id, subject, entry
              FROM unnest(:spaces::uuid[], :ids::uuid[], :subjects::uuid[], :entries::text[])
                   AS fact (space_id, id, subject, entry)
            """;

    /** Served by {@code event_position}. */
    private static final String READ = """
            SELECT space_id, id, entry, position
              FROM ledger.event
             WHERE space_id = :space AND position > :after
             ORDER BY position
             LIMIT :limit
            """;

    /** Served by {@code event_position}: a bundle of entries, as they were signed. */
    private static final String BUNDLE = """
            SELECT entry FROM ledger.event
             WHERE space_id = :space AND position > :after AND position <= :to
             ORDER BY position
             LIMIT 256
            """;

    /** Served by {@code event_subject}; what a few contents went through. */
    private static final String OF_SUBJECTS = """
            SELECT space_id, id, entry, position FROM ledger.event
             WHERE space_id = :space AND subject = ANY(:subjects) AND position IS NOT NULL
             ORDER BY position
             LIMIT 20000
            """;

    /** Served by {@code event_subject}; what one content went through, also what waits for its place. */
    private static final String ABOUT = """
            SELECT space_id, id, entry, coalesce(position, 0) AS position FROM ledger.event
             WHERE space_id = :space AND subject = :subject
             ORDER BY event.id
             LIMIT 1000
            """;

    private static final String SIZE = "SELECT size FROM ledger.log WHERE space_id = :space";

    private final DatabaseClient db;
    private final Entries entries;

    LedgerStore(DatabaseClient db, Entries entries) {
        this.db = db;
        this.entries = entries;
    }

    Mono<Void> insert(List<Fact> facts, Instant at) {
        return db.sql(INSERT)
                .bind("spaces", facts.stream().map(f -> f.space().value()).toArray(UUID[]::new))
                .bind("ids", Stream.generate(Ids::next).limit(facts.size()).toArray(UUID[]::new))
                .bind("subjects", facts.stream().map(Fact::subject).toArray(UUID[]::new))
                .bind("entries", facts.stream().map(f -> entries.write(f, at)).toArray(String[]::new))
                .then();
    }

    Mono<List<Event>> read(SpaceId space, long after, int limit) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::toEvent)
                .all()
                .collectList();
    }

    /** Entries after a position, as they are hashed. */
    Mono<List<Row>> rows(SpaceId space, long after, int limit) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> new Row(
                        Rows.required(row, "position", Long.class),
                        Rows.required(row, "id", UUID.class),
                        Rows.required(row, "entry", String.class)))
                .all()
                .collectList();
    }

    /** The entries after a position up to another, at most 256, as they are hashed. */
    Mono<List<String>> bundle(SpaceId space, long after, long to) {
        return db.sql(BUNDLE)
                .bind("space", space.value())
                .bind("after", after)
                .bind("to", to)
                .map(row -> Rows.required(row, "entry", String.class))
                .all()
                .collectList();
    }

    Mono<List<Event>> of(SpaceId space, List<UUID> subjects) {
        return db.sql(OF_SUBJECTS)
                .bind("space", space.value())
                .bind("subjects", subjects.toArray(UUID[]::new))
                .map(this::toEvent)
                .all()
                .collectList();
    }

    /** The entries about a subject, placed or not; those that wait have position 0. */
    Mono<List<Event>> about(SpaceId space, UUID subject) {
        return db.sql(ABOUT)
                .bind("space", space.value())
                .bind("subject", subject)
                .map(this::toEvent)
                .all()
                .collectList();
    }

    Mono<Long> size(SpaceId space) {
        return db.sql(SIZE)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "size", Long.class))
                .one()
                .defaultIfEmpty(0L);
    }

    private Event toEvent(Readable row) {
        return entries.read(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "position", Long.class),
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "entry", String.class));
    }

    /** An entry at its position. */
    record Row(long position, UUID id, String entry) {}
}
