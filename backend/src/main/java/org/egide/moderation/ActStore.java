package org.egide.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What guarantors did besides deciding. */
@Repository
class ActStore {

    private static final String INSERT = """
            INSERT INTO moderation.act (space_id, id, content, what, note, by_account, by_name, at)
            VALUES (:space, :id, :content, :what, :note, :account, :name, :at)
            """;

    /** Served by {@code act_content}. */
    private static final String OF_CONTENT = """
            SELECT what, note, by_name, at FROM moderation.act
             WHERE space_id = :space AND content = :content ORDER BY id LIMIT 100
            """;

    private final DatabaseClient db;

    ActStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, UUID content, String what, String note, Person by, Instant at) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("content", content)
                .bind("what", what)
                .bind("note", note)
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Act>> ofContent(SpaceId space, UUID content) {
        return db.sql(OF_CONTENT)
                .bind("space", space.value())
                .bind("content", content)
                .map(row -> new Act(
                        Rows.required(row, "what", String.class),
                        Rows.required(row, "note", String.class),
                        Rows.required(row, "by_name", String.class),
                        Rows.instant(row, "at")))
                .all()
                .collectList();
    }

    /** An act. */
    record Act(String what, String note, String by, Instant at) {}
}
