package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Sanction.Measure;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sanctions, by hashes of what persons are known by. */
@Repository
class SanctionStore {

    private static final String INSERT = """
            INSERT INTO moderation.sanction (space_id, id, content, persons, measure, ground, reason, starts_at,
                ends_at,
                                             by_account, by_name)
            VALUES (:space, :id, :content, :persons, :measure, :ground, :reason, :startsAt, :endsAt, :account, :name)
            """;

    private static final String SELECT = """
            SELECT id, rank, content, measure, ground, reason, starts_at, ends_at, by_name, lifted_at
              FROM moderation.sanction WHERE space_id = :space
            """;

    /** Served by {@code sanction_persons}; the heaviest, then the one that ends last. */
    private static final String IN_FORCE = SELECT + """
               AND persons && :persons AND starts_at <= :now AND ends_at > :now AND lifted_at IS NULL
             ORDER BY measure = 'SUSPENDED' DESC, ends_at DESC LIMIT 1
            """;

    /** Served by {@code sanction_rank}. */
    private static final String ALL = SELECT + " ORDER BY rank DESC LIMIT 100";

    private static final String BY_ID = SELECT + " AND id = :id";

    private static final String LIFT = """
            UPDATE moderation.sanction SET lifted_at = :now, lifted_by = :name
             WHERE space_id = :space AND id = :id AND lifted_at IS NULL AND ends_at > :now
            """;

    private static final String CONCERNS =
            "SELECT persons && :persons AS concerned FROM moderation.sanction WHERE space_id = :space AND id = :id";

    private final DatabaseClient db;

    SanctionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, Sanction sanction, Collection<String> persons, Person by) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", sanction.id())
                .bind("content", sanction.content())
                .bind("persons", persons.toArray(String[]::new))
                .bind("measure", sanction.measure().name())
                .bind("ground", sanction.ground().name())
                .bind("reason", sanction.reason())
                .bind("startsAt", sanction.startsAt().atOffset(ZoneOffset.UTC))
                .bind("endsAt", sanction.endsAt().atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    Mono<Sanction> inForce(SpaceId space, Collection<String> persons, Instant now) {
        return db.sql(IN_FORCE)
                .bind("space", space.value())
                .bind("persons", persons.toArray(String[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(SanctionStore::toSanction)
                .one();
    }

    Mono<Sanction> byId(SpaceId space, UUID id) {
        return db.sql(BY_ID)
                .bind("space", space.value())
                .bind("id", id)
                .map(SanctionStore::toSanction)
                .one();
    }

    /** The latest; at most 100. */
    Mono<List<Sanction>> all(SpaceId space) {
        return db.sql(ALL)
                .bind("space", space.value())
                .map(SanctionStore::toSanction)
                .all()
                .collectList();
    }

    /** Whether it is one of these people's; empty when it is unknown. */
    Mono<Boolean> concerns(SpaceId space, UUID id, Collection<String> persons) {
        return db.sql(CONCERNS)
                .bind("space", space.value())
                .bind("id", id)
                .bind("persons", persons.toArray(String[]::new))
                .map(row -> Rows.required(row, "concerned", Boolean.class))
                .one();
    }

    /** 0 when it has ended. */
    Mono<Long> lift(SpaceId space, UUID id, Person by, Instant now) {
        return db.sql(LIFT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("name", by.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Sanction toSanction(Readable row) {
        return new Sanction(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "content", UUID.class),
                Measure.valueOf(Rows.required(row, "measure", String.class)),
                Ground.valueOf(Rows.required(row, "ground", String.class)),
                Rows.required(row, "reason", String.class),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                Rows.required(row, "by_name", String.class),
                Rows.optionalInstant(row, "lifted_at"));
    }
}
