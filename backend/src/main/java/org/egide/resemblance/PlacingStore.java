package org.egide.resemblance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What guarantors put into families and took out of them, in {@code resemblance.placing}. */
@Repository
class PlacingStore {

    /** Served by the primary key. */
    private static final String OF = """
            SELECT contribution, family, placed FROM resemblance.placing
             WHERE space_id = :space AND contribution = ANY(:contributions)
            """;

    private static final String PLACE = """
            INSERT INTO resemblance.placing (space_id, contribution, family, placed, by_account, by_name, at)
            VALUES (:space, :contribution, :family, :placed, :account, :name, :at)
                ON CONFLICT (space_id, contribution) DO UPDATE
               SET family = excluded.family, placed = excluded.placed, by_account = excluded.by_account,
                   by_name = excluded.by_name, at = excluded.at
            """;

    private final DatabaseClient db;

    PlacingStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Map<UUID, Placing>> of(SpaceId space, List<UUID> contributions) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .map(row -> new Placing(
                        Rows.required(row, "contribution", UUID.class),
                        Rows.required(row, "family", UUID.class),
                        Rows.required(row, "placed", String.class).equals("IN")))
                .all()
                .collectMap(Placing::contribution);
    }

    Mono<Void> place(SpaceId space, Placing placing, Person by, Instant at) {
        return db.sql(PLACE)
                .bind("space", space.value())
                .bind("contribution", placing.contribution())
                .bind("family", placing.family())
                .bind("placed", placing.in() ? "IN" : "OUT")
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** A contribution put into a family, or taken out of it. */
    record Placing(UUID contribution, UUID family, boolean in) {}
}
