package org.egide.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes the days on which a report and a response are published. */
@Repository
class OutcomeStore {

    private static final String REPORT = """
            UPDATE consultation.consultation SET report_published_on = :day, version = version + 1, updated_at = :at
             WHERE space_id = :space AND report_published_on IS NULL
            """;

    private static final String RESPONSE = """
            UPDATE consultation.consultation SET response_published_on = :day, version = version + 1, updated_at = :at
             WHERE space_id = :space AND response_published_on IS NULL
            """;

    private final DatabaseClient db;

    OutcomeStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> reportPublished(SpaceId space, LocalDate day, Instant at) {
        return published(REPORT, space, day, at);
    }

    Mono<Void> responsePublished(SpaceId space, LocalDate day, Instant at) {
        return published(RESPONSE, space, day, at);
    }

    private Mono<Void> published(String sql, SpaceId space, LocalDate day, Instant at) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("day", day)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }
}
