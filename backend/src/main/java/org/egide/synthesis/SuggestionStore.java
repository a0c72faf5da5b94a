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
            INSERT INTO synthesis.proposal (space_id, suggester, contribution, argument, at)
            SELECT :space, p.suggester, :item, a.id, :at
              FROM unnest(:suggesters::text[], :numbers::bigint[]) AS p (suggester, number)
              JOIN synthesis.argument a ON a.space_id = :space AND a.number = p.number
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String DECIDE = """
            UPDATE synthesis.proposal SET outcome = :outcome, at = :at
             WHERE space_id = :space AND suggester = ANY(:suggesters) AND contribution = :item
               AND argument = (SELECT id FROM synthesis.argument WHERE space_id = :space AND number = :argument)
            """;

    /** Served by the primary key. */
    private static final String IGNORE = """
            UPDATE synthesis.proposal SET outcome = 'IGNORED', at = :at
             WHERE space_id = :space AND suggester = ANY(:suggesters) AND contribution = :item AND outcome IS NULL
            """;

    /** Counted from the proposals of the consultation, by the primary key: some for each contribution that was read. */
    private static final String AGREEMENT = """
            SELECT coalesce(s.name, p.suggester) AS name, coalesce(s.decided, 0) AS decided,
                   coalesce(s.followed, 0) AS followed, coalesce(p.proposed, 0) AS proposed,
                   coalesce(p.taken, 0) AS taken, coalesce(p.refused, 0) AS refused, coalesce(p.ignored, 0) AS ignored
              FROM (SELECT name, decided, followed FROM synthesis.suggester WHERE space_id = :space) s
              FULL JOIN (SELECT suggester, count(*) AS proposed, count(*) FILTER (WHERE outcome = 'TAKEN') AS taken,
                                count(*) FILTER (WHERE outcome = 'REFUSED') AS refused,
                                count(*) FILTER (WHERE outcome = 'IGNORED') AS ignored
                           FROM synthesis.proposal WHERE space_id = :space GROUP BY suggester) p
                ON p.suggester = s.name
             ORDER BY 1 LIMIT 50
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
