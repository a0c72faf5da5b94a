package org.egide.resemblance;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.register.Channel;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Families as they are read and ruled on, in {@code resemblance.family} and {@code .arrival}. */
@Repository
class CampaignStore {

    /** Served by {@code family_largest}, read backwards. */
    private static final String LIST = """
            SELECT id, state, texts, additions, model, by_name, ruled_at FROM resemblance.family
             WHERE space_id = :space AND texts >= 2 AND (texts, id) < (:texts, :id)
             ORDER BY texts DESC, id DESC
             LIMIT :rows
            """;

    /** Served by the primary key. */
    private static final String GET = """
            SELECT id, state, texts, additions, model, by_name, ruled_at FROM resemblance.family
             WHERE space_id = :space AND id = :family
            """;

    /** Served by the primary keys. */
    private static final String OF = """
            SELECT text.contribution, id, state, family.texts, additions, model, by_name, ruled_at
              FROM resemblance.text AS text
              JOIN resemblance.family AS family ON family.space_id = :space AND family.id = text.family
             WHERE text.space_id = :space AND text.contribution = ANY(:contributions)
            """;

    /** Served by the primary key. */
    private static final String ARRIVALS = """
            SELECT day, channel, texts FROM resemblance.arrival
             WHERE space_id = :space AND family = :family AND texts > 0
             ORDER BY day, channel
             LIMIT 3000
            """;

    /** Served by {@code text_family}. */
    private static final String TEXTS = """
            SELECT contribution, number FROM resemblance.text
             WHERE space_id = :space AND family = :family AND number > :after
             ORDER BY number LIMIT :rows
            """;

    /** Served by {@code text_adds}. */
    private static final String ADDITIONS = """
            SELECT contribution, number FROM resemblance.text
             WHERE space_id = :space AND family = :family AND added > 0 AND number > :after
             ORDER BY number LIMIT :rows
            """;

    private static final String RULE = """
            UPDATE resemblance.family SET state = :state, by_account = :account, by_name = :name, ruled_at = :at
             WHERE space_id = :space AND id = :family
            """;

    private final DatabaseClient db;

    CampaignStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Campaign>> list(SpaceId space, long texts, UUID id, int rows) {
        return db.sql(LIST)
                .bind("space", space.value())
                .bind("texts", texts)
                .bind("id", id)
                .bind("rows", rows)
                .map(CampaignStore::toCampaign)
                .all()
                .collectList();
    }

    Mono<Campaign> get(SpaceId space, UUID family) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("family", family)
                .map(CampaignStore::toCampaign)
                .one();
    }

    Mono<Map<UUID, Campaign>> of(SpaceId space, List<UUID> contributions) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.required(row, "contribution", UUID.class), toCampaign(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<List<Arrival>> arrivals(SpaceId space, UUID family) {
        return db.sql(ARRIVALS)
                .bind("space", space.value())
                .bind("family", family)
                .map(row -> new Arrival(
                        Rows.required(row, "day", LocalDate.class),
                        Channel.valueOf(Rows.required(row, "channel", String.class)),
                        Rows.required(row, "texts", Long.class)))
                .all()
                .collectList();
    }

    /** Texts of a family after a number, all or those that add words. */
    Mono<List<Member>> texts(SpaceId space, UUID family, boolean additions, long after, int rows) {
        return db.sql(additions ? ADDITIONS : TEXTS)
                .bind("space", space.value())
                .bind("family", family)
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new Member(
                        Rows.required(row, "contribution", UUID.class), Rows.required(row, "number", Long.class)))
                .all()
                .collectList();
    }

    Mono<Void> rule(SpaceId space, UUID family, Campaign.State state, Person by, Instant at) {
        return db.sql(RULE)
                .bind("space", space.value())
                .bind("family", family)
                .bind("state", state.name())
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Campaign toCampaign(Readable row) {
        return new Campaign(
                Rows.required(row, "id", UUID.class),
                Campaign.State.valueOf(Rows.required(row, "state", String.class)),
                Rows.required(row, "texts", Long.class),
                Rows.required(row, "additions", Long.class),
                Rows.optional(row, "model", UUID.class),
                Rows.optional(row, "by_name", String.class),
                Rows.optionalInstant(row, "ruled_at"));
    }

    /** A text of a family. */
    record Member(UUID contribution, long number) {}
}
