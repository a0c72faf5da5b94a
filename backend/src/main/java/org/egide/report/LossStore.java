package org.egide.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.report.Quote.Why;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What becomes of quotes when the words quoted do, in the transaction that changes those. */
@Repository
class LossStore {

    /** Who freezes a report holds its row: one waits for the other, and whoever comes second sees the first. */
    private static final String DISTURB = """
            UPDATE report.report SET disturbed = disturbed + 1 WHERE space_id = :space
            """;

    /** Served by {@code quote_subject}. What is erased stays so. */
    private static final String LOSE = """
            UPDATE report.quote SET lost = :why, lost_at = :at
             WHERE space_id = :space AND subject = ANY(:subjects) AND coalesce(lost <> 'ERASED', true)
            """;

    /** The words quoted are those before the first change; when they come back, the quote is whole again. */
    private static final String REWORD = """
            WITH now AS (
                SELECT q.*, nullif(coalesce(q.quoted, :before), :after) AS kept FROM report.quote q
                 WHERE q.space_id = :space AND q.subject = :subject AND coalesce(q.lost <> 'ERASED', true)
            )
            UPDATE report.quote q
               SET quoted = now.kept,
                   lost = CASE WHEN q.lost = 'HIDDEN' THEN 'HIDDEN' WHEN now.kept IS NOT NULL THEN 'REWORDED' END,
                   lost_at = CASE WHEN q.lost = 'HIDDEN' THEN q.lost_at
                                  WHEN now.kept IS NOT NULL THEN :at::timestamptz END
              FROM now
             WHERE q.space_id = now.space_id AND q.report = now.report AND q.edition = now.edition
               AND q.token = now.token
            """;

    /** It is published again; words that became others meanwhile do not come back by that. */
    private static final String FIND_AGAIN = """
            UPDATE report.quote SET lost = CASE WHEN quoted IS NULL THEN NULL ELSE 'REWORDED' END,
                   lost_at = CASE WHEN quoted IS NULL THEN NULL ELSE lost_at END
             WHERE space_id = :space AND subject = ANY(:subjects) AND lost = 'HIDDEN'
            """;

    private final DatabaseClient db;

    LossStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> disturb(SpaceId space) {
        return db.sql(DISTURB).bind("space", space.value()).then();
    }

    Mono<Void> lose(SpaceId space, List<UUID> contributions, Why why, Instant at) {
        return about(LOSE, space, contributions)
                .bind("why", why.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> findAgain(SpaceId space, List<UUID> contributions) {
        return about(FIND_AGAIN, space, contributions).then();
    }

    Mono<Void> reword(SpaceId space, UUID contribution, byte[] before, byte[] after, Instant at) {
        return db.sql(REWORD)
                .bind("space", space.value())
                .bind("subject", contribution.toString())
                .bind("before", before)
                .bind("after", after)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private GenericExecuteSpec about(String sql, SpaceId space, List<UUID> contributions) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("subjects", contributions.stream().map(UUID::toString).toArray(String[]::new));
    }
}
