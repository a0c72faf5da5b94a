package org.egide.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds the events that wait for a place, and gives it to them. */
@Repository
class SequencerStore {

    /** Any constant of ours: "egide" and "seq" in ASCII, so that it is recognised in {@code pg_locks}. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(1701275996, 1936027936) AS locked";

    /** Served by {@code event_pending}. */
    private static final String PENDING = """
            SELECT space_id, id, entry
              FROM ledger.event
             WHERE position IS NULL
               AND NOT EXISTS (SELECT FROM ledger.log WHERE log.space_id = event.space_id AND halted IS NOT NULL)
             ORDER BY id
             LIMIT :batch
            """;

    /** Served by {@code event_position}, once a log; nobody but the sequencer gives positions. */
    private static final String BEYOND = """
            SELECT log.space_id
              FROM ledger.log
             WHERE log.space_id = ANY(:spaces)
               AND EXISTS (SELECT FROM ledger.event
                            WHERE event.space_id = log.space_id AND event.position > log.size)
            """;

    private static final String PLACE = """
            UPDATE ledger.event AS event
               SET position = placed.position
              FROM unnest(:spaces::uuid[], :ids::uuid[], :positions::bigint[]) AS placed (space_id, id, position)
             WHERE event.space_id = placed.space_id AND event.id = placed.id
            """;

    private final DatabaseClient db;

    SequencerStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Boolean> tryLock() {
        return db.sql(LOCK)
                .map(row -> Rows.required(row, "locked", Boolean.class))
                .one();
    }

    Mono<List<Pending>> pending(int batch) {
        return db.sql(PENDING)
                .bind("batch", batch)
                .map(row -> new Pending(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "id", UUID.class),
                        Rows.required(row, "entry", String.class)))
                .all()
                .collectList();
    }

    /** Of these logs, those with an entry at a place that was never given. */
    Mono<Set<SpaceId>> beyond(Collection<SpaceId> spaces) {
        return db.sql(BEYOND)
                .bind("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
                .map(row -> new SpaceId(Rows.required(row, "space_id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Long> place(List<Placed> placed) {
        return db.sql(PLACE)
                .bind("spaces", placed.stream().map(p -> p.space().value()).toArray(UUID[]::new))
                .bind("ids", placed.stream().map(Placed::id).toArray(UUID[]::new))
                .bind("positions", placed.stream().map(Placed::position).toArray(Long[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** An event without a place. */
    record Pending(SpaceId space, UUID id, String entry) {}

    /** An event and its place. */
    record Placed(SpaceId space, UUID id, long position) {}
}
