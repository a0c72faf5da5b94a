package org.egide.report;

import java.time.ZoneOffset;
import java.util.List;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who signed editions. */
@Repository
class SignatureStore {

    /** Served by the primary key. */
    private static final String OF = """
            SELECT account, email, name, at, late FROM report.signature
             WHERE space_id = :space AND report = :report AND edition = :edition AND (counted OR NOT :counted)
             ORDER BY at, account LIMIT 200
            """;

    /** Once signed, it stays as it was signed. */
    private static final String INSERT = """
            INSERT INTO report.signature (space_id, report, edition, account, email, name, at, late)
            VALUES (:space, :report, :edition, :account, :email, :name, :at, :late)
                ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            UPDATE report.signature SET counted = true
             WHERE space_id = :space AND report = :report AND edition = :edition AND email = ANY(:emails)
            """;

    private final DatabaseClient db;

    SignatureStore(DatabaseClient db) {
        this.db = db;
    }

    /** Those of a published edition are of the guarantors who were in office then. */
    Mono<List<Signature>> of(Edition edition) {
        return db.sql(OF)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("counted", edition.state() == EditionState.PUBLISHED)
                .map(row -> new Signature(
                        Rows.required(row, "account", String.class),
                        Rows.required(row, "email", String.class),
                        Rows.required(row, "name", String.class),
                        Rows.instant(row, "at"),
                        Rows.required(row, "late", Boolean.class)))
                .all()
                .collectList();
    }

    Mono<Void> insert(SpaceId space, int report, int edition, Signature signature) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("report", report)
                .bind("edition", edition)
                .bind("account", signature.account())
                .bind("email", signature.email())
                .bind("name", signature.name())
                .bind("at", signature.at().atOffset(ZoneOffset.UTC))
                .bind("late", signature.late())
                .then();
    }

    /** Those that count are of these addresses. */
    Mono<Void> count(Edition edition, List<String> emails) {
        return db.sql(COUNT)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("emails", emails.toArray(String[]::new))
                .then();
    }
}
