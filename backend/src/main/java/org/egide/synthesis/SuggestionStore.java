package org.egide.synthesis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Suggestions that were refused, and how often those of each suggester were followed. */
@Repository
class SuggestionStore {

    private static final String DISMISS = """
            INSERT INTO synthesis.dismissal (space_id, contribution, argument, at)
            SELECT :space, :item, id, :at FROM synthesis.argument WHERE space_id = :space AND number = :argument
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String DISMISSED = """
            SELECT a.number FROM synthesis.dismissal d
              JOIN synthesis.argument a ON a.space_id = d.space_id AND a.id = d.argument
             WHERE d.space_id = :space AND d.contribution = :item LIMIT 500
            """;

    private static final String COUNT = """
            INSERT INTO synthesis.suggester AS kept (space_id, name, decided, followed)
            VALUES (:space, :name, 1, :followed)
                ON CONFLICT (space_id, name) DO UPDATE
               SET decided = kept.decided + 1, followed = kept.followed + excluded.followed
            """;

    private static final String PROPOSE = """
            WITH made AS (
                INSERT INTO synthesis.proposal (space_id, suggester, contribution, argument, at)
                SELECT :space, p.suggester, :item, a.id, :at
                  FROM unnest(:suggesters::text[], :numbers::bigint[]) AS p (suggester, number)
                  JOIN synthesis.argument a ON a.space_id = :space AND a.number = p.number
                    ON CONFLICT DO NOTHING
                RETURNING suggester)
            INSERT INTO synthesis.suggester AS kept (space_id, name, decided, followed, proposed)
            SELECT :space, suggester, 0, 0, count(*) FROM made GROUP BY suggester ORDER BY suggester
                ON CONFLICT (space_id, name) DO UPDATE SET proposed = kept.proposed + excluded.proposed
            """;

    /** After what was done of some proposals: out of the tally of what was last done, into that of now. */
    private static final String TALLY = """
            UPDATE synthesis.suggester kept
               SET taken = kept.taken + d.taken, refused = kept.refused + d.refused, ignored = kept.ignored + d.ignored
              FROM (SELECT suggester, sum((now = 'TAKEN')::int - (coalesce(was, '') = 'TAKEN')::int) AS taken,
                           sum((now = 'REFUSED')::int - (coalesce(was, '') = 'REFUSED')::int) AS refused,
                           sum((now = 'IGNORED')::int - (coalesce(was, '') = 'IGNORED')::int) AS ignored
                      FROM done GROUP BY suggester) d
             WHERE kept.space_id = :space AND kept.name = d.suggester
            """;

    /** Served by the primary key. */
    private static final String DECIDE = """
            WITH done AS (
                UPDATE synthesis.proposal SET outcome = :outcome, at = :at
                 WHERE space_id = :space AND suggester = ANY(:suggesters) AND contribution = :item
                   AND argument = (SELECT id FROM synthesis.argument WHERE space_id = :space AND number = :argument)
                RETURNING suggester, old.outcome AS was, new.outcome AS now)
            """ + TALLY;

    /** Served by the primary key. */
    private static final String IGNORE = """
            WITH done AS (
                UPDATE synthesis.proposal SET outcome = 'IGNORED', at = :at
                 WHERE space_id = :space AND suggester = ANY(:suggesters) AND contribution = :item AND outcome IS NULL
                RETURNING suggester, old.outcome AS was, new.outcome AS now)
            """ + TALLY;

    /** Served by the primary key. */
    private static final String AGREEMENT = """
            SELECT name, decided, followed, proposed, taken, refused, ignored FROM synthesis.suggester
             WHERE space_id = :space ORDER BY name LIMIT 50
            """;

    /** Those that will probably be read next; served by {@code item_unread}. */
    private static final String NEXT = """
            SELECT contribution FROM synthesis.item
             WHERE space_id = :space AND admissible AND readers = 0 AND number > :number ORDER BY number LIMIT 2
            """;

    private final DatabaseClient db;

    SuggestionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> dismiss(SpaceId space, UUID item, long argument, Instant at) {
        return db.sql(DISMISS)
                .bind("space", space.value())
                .bind("item", item)
                .bind("argument", argument)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Long>> dismissed(SpaceId space, UUID item) {
        return db.sql(DISMISSED)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> Rows.required(row, "number", Long.class))
                .all()
                .collectList();
    }

    /** Counts an attachment that a guarantor decided. */
    Mono<Void> count(SpaceId space, String name, boolean followed) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("name", name)
                .bind("followed", followed ? 1 : 0)
                .then();
    }

    /** Keeps what a guarantor had before them; what was kept before stays as it is. */
    Mono<Void> propose(SpaceId space, UUID item, List<Proposed> shown, Instant at) {
        return db.sql(PROPOSE)
                .bind("space", space.value())
                .bind("item", item)
                .bind("suggesters", shown.stream().map(Proposed::suggester).toArray(String[]::new))
                .bind("numbers", shown.stream().map(Proposed::argument).toArray(Long[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** What was done of an argument that was proposed, by whichever of these suggesters. */
    Mono<Void> decide(SpaceId space, UUID item, long argument, Outcome outcome, List<String> suggesters, Instant at) {
        return db.sql(DECIDE)
                .bind("space", space.value())
                .bind("item", item)
                .bind("argument", argument)
                .bind("outcome", outcome.name())
                .bind("suggesters", suggesters.toArray(String[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Nothing was done of what is left. */
    Mono<Void> ignore(SpaceId space, UUID item, List<String> suggesters, Instant at) {
        return db.sql(IGNORE)
                .bind("space", space.value())
                .bind("item", item)
                .bind("suggesters", suggesters.toArray(String[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<UUID>> next(SpaceId space, long number) {
        return db.sql(NEXT)
                .bind("space", space.value())
                .bind("number", number)
                .map(row -> Rows.required(row, "contribution", UUID.class))
                .all()
                .collectList();
    }

    Mono<List<SuggesterAgreement>> agreement(SpaceId space) {
        return db.sql(AGREEMENT)
                .bind("space", space.value())
                .map(row -> new SuggesterAgreement(
                        Rows.required(row, "name", String.class),
                        Rows.required(row, "decided", Long.class),
                        Rows.required(row, "followed", Long.class),
                        Rows.required(row, "proposed", Long.class),
                        Rows.required(row, "taken", Long.class),
                        Rows.required(row, "refused", Long.class),
                        Rows.required(row, "ignored", Long.class)))
                .all()
                .collectList();
    }

    /** An argument that somebody was shown. */
    record Proposed(String suggester, long argument) {}
}
