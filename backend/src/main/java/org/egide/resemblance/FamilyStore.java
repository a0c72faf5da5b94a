package org.egide.resemblance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Families as batches make and count them, in {@code resemblance.family}, {@code .form} and {@code .arrival}. */
@Repository
class FamilyStore {

    private static final String CREATE = """
            INSERT INTO resemblance.family (space_id, id, state) VALUES (:space, :family, 'FOUND')
            """;

    /** Served by the primary key, as those below that name families. */
    private static final String STANDING = """
            SELECT id, state, texts, model FROM resemblance.family WHERE space_id = :space AND id = ANY(:families)
            """;

    /** Served by the primary key of texts; each family, wording, day and channel is one row more or less. */
    private static final String COUNT = """
            WITH moved AS (
                SELECT family, fingerprint, day, channel, added FROM resemblance.text
                 WHERE space_id = :space AND contribution = ANY(:contributions) AND family IS NOT NULL
            ), families AS (
                UPDATE resemblance.family
                   SET texts = family.texts + :sign * its.texts, additions = family.additions + :sign * its.additions
                  FROM (SELECT family AS id, count(*) AS texts, count(*) FILTER (WHERE added > 0) AS additions
                          FROM moved GROUP BY family) AS its
                 WHERE space_id = :space AND family.id = its.id
            ), forms AS (
                INSERT INTO resemblance.form AS form (space_id, family, fingerprint, texts)
                SELECT :space, family, fingerprint, :sign * count(*) FROM moved WHERE fingerprint IS NOT NULL
                 GROUP BY family, fingerprint ORDER BY family, fingerprint
                    ON CONFLICT (space_id, family, fingerprint) DO UPDATE SET texts = form.texts + excluded.texts
            )
            INSERT INTO resemblance.arrival AS arrival (space_id, family, day, channel, texts)
            SELECT :space, family, day, channel, :sign * count(*) FROM moved
             GROUP BY family, day, channel ORDER BY family, day, channel
                ON CONFLICT (space_id, family, day, channel) DO UPDATE SET texts = arrival.texts + excluded.texts
            """;

    /** Served by {@code text_family}; a family goes into a larger one, so that a text moves seldom. */
    private static final String MERGE_TEXTS = """
            UPDATE resemblance.text SET family = :into WHERE space_id = :space AND family = :family
            """;

    private static final String MERGE_COUNTS = """
            WITH gone AS (
                DELETE FROM resemblance.family WHERE space_id = :space AND id = :family RETURNING texts, additions
            ), forms AS (
                DELETE FROM resemblance.form WHERE space_id = :space AND family = :family RETURNING fingerprint, texts
            ), arrivals AS (
                DELETE FROM resemblance.arrival WHERE space_id = :space AND family = :family
                RETURNING day, channel, texts
            ), counted AS (
                UPDATE resemblance.family
                   SET texts = family.texts + gone.texts, additions = family.additions + gone.additions
                  FROM gone WHERE space_id = :space AND id = :into
            ), moved AS (
                INSERT INTO resemblance.form AS form (space_id, family, fingerprint, texts)
                SELECT :space, :into, fingerprint, texts FROM forms
                    ON CONFLICT (space_id, family, fingerprint) DO UPDATE SET texts = form.texts + excluded.texts
            )
            INSERT INTO resemblance.arrival AS arrival (space_id, family, day, channel, texts)
            SELECT :space, :into, day, channel, texts FROM arrivals
                ON CONFLICT (space_id, family, day, channel) DO UPDATE SET texts = arrival.texts + excluded.texts
            """;

    /** Where most texts now share another wording: it becomes the model, as long as the family is not too large. */
    private static final String SETTLE = """
            UPDATE resemblance.family SET model = (
                       SELECT contribution FROM resemblance.text
                        WHERE space_id = :space AND fingerprint = top.fingerprint AND text.family = top.family
                        ORDER BY number LIMIT 1)
              FROM (SELECT asked.id AS family, most.fingerprint, most.texts, model.fingerprint AS current,
                           coalesce(own.texts, 0) AS own
                      FROM resemblance.family AS asked
                     CROSS JOIN LATERAL (SELECT fingerprint, texts FROM resemblance.form
                                          WHERE space_id = :space AND form.family = asked.id
                                          ORDER BY texts DESC, fingerprint LIMIT 1) AS most
                      LEFT JOIN resemblance.text AS model
                        ON model.space_id = :space AND model.contribution = asked.model AND model.family = asked.id
                      LEFT JOIN resemblance.form AS own
                        ON own.space_id = :space AND own.family = asked.id AND own.fingerprint = model.fingerprint
                     WHERE asked.space_id = :space AND asked.id = ANY(:families)) AS top
             WHERE space_id = :space AND family.id = top.family
               AND (top.current IS NULL OR top.own < top.texts AND family.texts <= :most)
            RETURNING family.id
            """;

    /** Served by {@code text_family}: what they add is counted again. */
    private static final String AGAIN = """
            INSERT INTO resemblance.due (space_id, contribution)
            SELECT :space, its.contribution
              FROM unnest(:families::uuid[]) AS changed (family)
             CROSS JOIN LATERAL (SELECT contribution FROM resemblance.text
                                  WHERE space_id = :space AND text.family = changed.family
                                  ORDER BY number LIMIT :most) AS its
                ON CONFLICT DO NOTHING
            """;

    /** Served by {@code family_gone}: one text is no family. */
    private static final String LEAVE = """
            UPDATE resemblance.text SET family = NULL, added = 0
             WHERE space_id = :space AND family IN (SELECT id FROM resemblance.family
                                                     WHERE space_id = :space AND state = 'FOUND' AND texts <= 1)
            """;

    /** Served by {@code family_gone}, {@code form_gone}, {@code arrival_gone} and the primary keys. */
    private static final String FORGET = """
            WITH gone AS (
                DELETE FROM resemblance.family WHERE space_id = :space AND state = 'FOUND' AND texts <= 1 RETURNING id
            ), forms AS (
                DELETE FROM resemblance.form USING gone WHERE space_id = :space AND family = gone.id
            ), arrivals AS (
                DELETE FROM resemblance.arrival USING gone WHERE space_id = :space AND family = gone.id
            ), other_forms AS (
                DELETE FROM resemblance.form WHERE space_id = :space AND texts <= 0
            )
            DELETE FROM resemblance.arrival WHERE space_id = :space AND texts <= 0
            """;

    private final DatabaseClient db;

    FamilyStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> create(SpaceId space, UUID family) {
        return db.sql(CREATE)
                .bind("space", space.value())
                .bind("family", family)
                .then();
    }

    Mono<Map<UUID, Standing>> standing(SpaceId space, Collection<UUID> families) {
        return db.sql(STANDING)
                .bind("space", space.value())
                .bind("families", families.toArray(UUID[]::new))
                .map(row -> new Standing(
                        Rows.required(row, "id", UUID.class),
                        !Rows.required(row, "state", String.class).equals(Campaign.State.FOUND.name()),
                        Rows.required(row, "texts", Long.class),
                        Rows.optional(row, "model", UUID.class)))
                .all()
                .collectMap(Standing::id);
    }

    /** Counts texts into their families (1) or out of them (-1). */
    Mono<Void> count(SpaceId space, List<UUID> contributions, int sign) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .bind("sign", sign)
                .then();
    }

    Mono<Void> merge(SpaceId space, UUID family, UUID into) {
        return merge(MERGE_TEXTS, space, family, into).then(Mono.defer(() -> merge(MERGE_COUNTS, space, family, into)));
    }

    private Mono<Void> merge(String sql, SpaceId space, UUID family, UUID into) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("family", family)
                .bind("into", into)
                .then();
    }

    /** Gives families their model; those that changed theirs. */
    Mono<List<UUID>> settle(SpaceId space, Collection<UUID> families, int most) {
        return db.sql(SETTLE)
                .bind("space", space.value())
                .bind("families", families.toArray(UUID[]::new))
                .bind("most", most)
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collectList();
    }

    Mono<Void> again(SpaceId space, List<UUID> families, int most) {
        return families.isEmpty()
                ? Mono.empty()
                : db.sql(AGAIN)
                        .bind("space", space.value())
                        .bind("families", families.toArray(UUID[]::new))
                        .bind("most", most)
                        .then();
    }

    /** Ends the families of one text and none, which nobody ruled on. */
    Mono<Void> forget(SpaceId space) {
        return db.sql(LEAVE)
                .bind("space", space.value())
                .then()
                .then(db.sql(FORGET).bind("space", space.value()).then());
    }

    /** A family for the one who joins families: whether a guarantor ruled on it, its size, its model. */
    record Standing(
            UUID id, boolean ruled, long texts, @Nullable UUID model) {}
}
