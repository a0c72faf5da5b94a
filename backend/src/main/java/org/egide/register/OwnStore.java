package org.egide.register;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What somebody with an account wrote, in every consultation. */
@Repository
class OwnStore {

    /** Served by {@code identity_person}. */
    private static final String OWN = """
            SELECT contribution.space_id, contribution.id, number, title, left(body, 200) AS beginning, state,
                   received_at
              FROM register.identity AS who
              JOIN register.contribution
                ON contribution.space_id = who.space_id AND contribution.id = who.contribution
             WHERE who.account = :account AND who.contribution < :before
             ORDER BY who.contribution DESC
             LIMIT :limit
            """;

    /** What belongs to somebody else's account stays theirs. */
    private static final String ATTACH = """
            INSERT INTO register.identity AS who (space_id, contribution, publish_name, account, language)
            VALUES (:space, :id, false, :account, :language)
                ON CONFLICT (space_id, contribution) DO UPDATE SET account = excluded.account
             WHERE who.account IS NULL OR who.account = excluded.account
            """;

    private final DatabaseClient db;

    OwnStore(DatabaseClient db) {
        this.db = db;
    }

    /** The next ones before an id, newest first. */
    Mono<List<OwnContribution>> own(String account, UUID before, int limit) {
        return db.sql(OWN)
                .bind("account", account)
                .bind("before", before)
                .bind("limit", limit)
                .map(OwnStore::toOwn)
                .all()
                .collectList();
    }

    /** False when it belongs to another account. */
    Mono<Boolean> attach(SpaceId space, UUID id, String account, String language) {
        return db.sql(ATTACH)
                .bind("space", space.value())
                .bind("id", id)
                .bind("account", account)
                .bind("language", language)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static OwnContribution toOwn(Readable row) {
        return new OwnContribution(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.optional(row, "title", String.class),
                Rows.required(row, "beginning", String.class),
                State.valueOf(Rows.required(row, "state", String.class)),
                Rows.instant(row, "received_at"),
                "");
    }
}
