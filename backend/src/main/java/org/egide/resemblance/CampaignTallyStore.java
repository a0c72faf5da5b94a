package org.egide.resemblance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How many families there were from when on, in {@code resemblance.tally}. */
@Repository
class CampaignTallyStore {

    /** Served by {@code family_largest}; nothing is kept when it stands as it did. The space is locked. */
    private static final String KEEP = """
            WITH now AS (
                SELECT count(*) FILTER (WHERE state = 'FOUND') AS found,
                       coalesce(sum(texts) FILTER (WHERE state = 'FOUND'), 0)::bigint AS found_texts,
                       count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed,
                       coalesce(sum(texts) FILTER (WHERE state = 'CONFIRMED'), 0)::bigint AS confirmed_texts
                  FROM resemblance.family WHERE space_id = :space AND texts >= 2
            ), last AS (
                SELECT found, found_texts, confirmed, confirmed_texts FROM resemblance.tally
                 WHERE space_id = :space ORDER BY at DESC LIMIT 1
            )
            INSERT INTO resemblance.tally (space_id, at, found, found_texts, confirmed, confirmed_texts)
            SELECT :space, :at, found, found_texts, confirmed, confirmed_texts
              FROM now WHERE NOT EXISTS (SELECT FROM last WHERE last = now)
                         AND (found > 0 OR confirmed > 0 OR EXISTS (SELECT FROM last))
                ON CONFLICT (space_id, at) DO UPDATE
               SET found = excluded.found, found_texts = excluded.found_texts, confirmed = excluded.confirmed,
                   confirmed_texts = excluded.confirmed_texts
            """;

    /** Served by the primary key. */
    private static final String AS_OF = """
            SELECT found, found_texts, confirmed, confirmed_texts FROM resemblance.tally
             WHERE space_id = :space AND at <= :at ORDER BY at DESC LIMIT 1
            """;

    private final DatabaseClient db;
    private final Clock clock;

    CampaignTallyStore(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps how many there are now, where that changed. */
    Mono<Void> keep(SpaceId space) {
        return db.sql(KEEP)
                .bind("space", space.value())
                .bind("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Empty before there was any. */
    Mono<CampaignTally> asOf(SpaceId space, Instant at) {
        return db.sql(AS_OF)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(row -> new CampaignTally(
                        Rows.required(row, "found", Long.class),
                        Rows.required(row, "found_texts", Long.class),
                        Rows.required(row, "confirmed", Long.class),
                        Rows.required(row, "confirmed_texts", Long.class)))
                .one();
    }
}
