package org.egide.consultation;

import java.time.LocalDate;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What a designation changes of its consultation: its members, and its suspension. */
@Repository
class OfficeStore {

    private static final String ADD = """
            INSERT INTO consultation.member (space_id, rank, role, name, email)
            SELECT :space, coalesce(max(rank) + 1, 0), :role, :name, :email
              FROM consultation.member WHERE space_id = :space
            """;

    private static final String REMOVE = """
            DELETE FROM consultation.member WHERE space_id = :space AND role = :role AND email = :email
            """;

    private static final String SUSPEND = """
            UPDATE consultation.consultation SET suspended_on = :from, resumes_on = :resumes WHERE space_id = :space
            """;

    /** A suspension that is over stays in the calendar when another begins. */
    private static final String KEEP = """
            INSERT INTO consultation.suspension (space_id, suspended_on, resumed_on)
            SELECT space_id, suspended_on, resumes_on FROM consultation.consultation
             WHERE space_id = :space AND resumes_on <= :from AND suspended_on < :from
                ON CONFLICT DO NOTHING
            """;

    /** A suspension that ends before it begins is none. */
    private static final String RESUME = """
            UPDATE consultation.consultation
               SET resumes_on = CASE WHEN :resumes > suspended_on THEN :resumes END,
                   suspended_on = CASE WHEN :resumes > suspended_on THEN suspended_on END
             WHERE space_id = :space
            """;

    private final DatabaseClient db;

    OfficeStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> add(SpaceId space, Designee person) {
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("role", person.role().name())
                .bind("name", person.name())
                .bind("email", person.email())
                .then();
    }

    Mono<Void> remove(SpaceId space, Role role, String email) {
        return db.sql(REMOVE)
                .bind("space", space.value())
                .bind("role", role.name())
                .bind("email", email)
                .then();
    }

    Mono<Void> suspend(SpaceId space, LocalDate from, @Nullable LocalDate resumesOn) {
        Mono<Void> keep =
                db.sql(KEEP).bind("space", space.value()).bind("from", from).then();
        var sql = db.sql(SUSPEND).bind("space", space.value()).bind("from", from);
        return keep.then(
                (resumesOn == null ? sql.bindNull("resumes", LocalDate.class) : sql.bind("resumes", resumesOn)).then());
    }

    Mono<Void> resume(SpaceId space, LocalDate resumesOn) {
        return db.sql(RESUME)
                .bind("space", space.value())
                .bind("resumes", resumesOn)
                .then();
    }
}
