package org.egide.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which reminders of legal duties were mailed. */
@Repository
class RemindedStore {

    private static final String BEGIN = """
            INSERT INTO notification.reminded (space_id, duty, due, stage, at) VALUES (:space, :duty, :due, :stage, :at)
                ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;

    RemindedStore(DatabaseClient db) {
        this.db = db;
    }

    /** Of several replicas, one mails a reminder. */
    Mono<Boolean> begin(SpaceId space, String duty, LocalDate due, String stage, Instant at) {
        return db.sql(BEGIN)
                .bind("space", space.value())
                .bind("duty", duty)
                .bind("due", due)
                .bind("stage", stage)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
