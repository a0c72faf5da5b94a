package org.egide.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which daily checkpoints were mailed. */
@Repository
class MailedStore {

    private static final String BEGIN = """
            INSERT INTO notification.mailed_checkpoint (space_id, day, at) VALUES (:space, :day, :at)
                ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;

    MailedStore(DatabaseClient db) {
        this.db = db;
    }

    /** Of several replicas, one mails the checkpoint of a day. */
    Mono<Boolean> begin(SpaceId space, LocalDate day, Instant at) {
        return db.sql(BEGIN)
                .bind("space", space.value())
                .bind("day", day)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
