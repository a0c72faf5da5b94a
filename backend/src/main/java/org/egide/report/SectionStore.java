package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.Plan.Placed;
import org.egide.report.Section.Claim;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps sections; one is served by the primary key, those of a report by {@code section_report}. */
@Repository
class SectionStore {

    private static final String COLUMNS = """
            SELECT id, key, level, title, body, status, version, changed_at, changed_by,
                   CASE WHEN claim_until > :now THEN claim_account END AS claim_account,
                   CASE WHEN claim_until > :now THEN claim_by END AS claim_by,
                   CASE WHEN claim_until > :now THEN claim_until END AS claim_until
              FROM report.section
            """;

    private static final String GET = COLUMNS + " WHERE space_id = :space AND id = :id AND removed_at IS NULL";

    private static final String LIST = COLUMNS + """
             WHERE space_id = :space AND report = :report AND removed_at IS NULL ORDER BY rank, id LIMIT 200
            """;

    private static final String REMOVED = COLUMNS + """
             WHERE space_id = :space AND report = :report AND removed_at IS NOT NULL
             ORDER BY removed_at DESC LIMIT 200
            """;

    private static final String REPORT = "SELECT report FROM report.section WHERE space_id = :space AND id = :id";

    private static final String ORDER = """
            SELECT id, level FROM report.section
             WHERE space_id = :space AND report = :report AND removed_at IS NULL ORDER BY rank, id LIMIT 200
            """;

    private static final String ARRANGE = """
            UPDATE report.section s SET rank = o.rank, level = o.level
              FROM unnest(:ids::uuid[], :levels::int[]) WITH ORDINALITY AS o (id, level, rank)
             WHERE s.space_id = :space AND s.id = o.id AND (s.rank, s.level) <> (o.rank, o.level)
            """;

    /** Their first wording with them. */
    private static final String INSERT = """
            WITH made AS (
                INSERT INTO report.section (space_id, id, report, rank, key, level, title, body, changed_at, changed_by)
                SELECT :space, d.id, :report, d.rank, d.key, d.level, d.title, d.body, :at, :name
                  FROM unnest(:ids::uuid[], :keys::text[], :levels::int[], :titles::text[], :bodies::text[])
                       WITH ORDINALITY AS d (id, key, level, title, body, rank)
                RETURNING id, title, body
            )
            INSERT INTO report.revision (space_id, section, version, title, body, at, by_account, by_name)
            SELECT :space, id, 1, title, body, :at, :account, :name FROM made
            """;

    private static final String WRITE = """
            UPDATE report.section
               SET title = :title, body = :body, version = version + 1, changed_at = :at, changed_by = :name,
                   status = CASE WHEN status = 'TO_WRITE' THEN 'IN_HAND' ELSE status END
             WHERE space_id = :space AND id = :id
            """;

    /** A claim of somebody else that has not ended stays. */
    private static final String CLAIM = """
            UPDATE report.section SET claim_account = :account, claim_by = :name, claim_until = :until
             WHERE space_id = :space AND id = :id AND removed_at IS NULL
               AND (claim_account IS NULL OR claim_account = :account OR claim_until <= :at)
            """;

    private static final String RELEASE = """
            UPDATE report.section SET claim_account = NULL, claim_by = NULL, claim_until = NULL
             WHERE space_id = :space AND id = :id AND claim_account = :account
            """;

    private static final String STATUS = """
            UPDATE report.section SET status = :status WHERE space_id = :space AND id = :id AND removed_at IS NULL
            """;

    private static final String REMOVE = """
            UPDATE report.section
               SET removed_at = :at, removed_by = :name, claim_account = NULL, claim_by = NULL, claim_until = NULL
             WHERE space_id = :space AND id = :id AND removed_at IS NULL
            """;

    private static final String PUT_BACK = """
            UPDATE report.section SET removed_at = NULL, removed_by = NULL WHERE space_id = :space AND id = :id
            """;

    private final DatabaseClient db;

    SectionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Section> get(SpaceId space, UUID id, Instant now) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(SectionStore::toSection)
                .one();
    }

    /** The row, held until the transaction ends. */
    Mono<Section> lock(SpaceId space, UUID id) {
        return db.sql(GET + " FOR UPDATE")
                .bind("space", space.value())
                .bind("id", id)
                .bind("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .map(SectionStore::toSection)
                .one();
    }

    Mono<List<Section>> list(SpaceId space, int report, boolean removed, Instant now) {
        return db.sql(removed ? REMOVED : LIST)
                .bind("space", space.value())
                .bind("report", report)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(SectionStore::toSection)
                .all()
                .collectList();
    }

    Mono<Integer> reportOf(SpaceId space, UUID id) {
        return db.sql(REPORT)
                .bind("space", space.value())
                .bind("id", id)
                .map(row -> Rows.required(row, "report", Integer.class))
                .one();
    }

    Mono<List<Placed>> order(SpaceId space, int report) {
        return db.sql(ORDER)
                .bind("space", space.value())
                .bind("report", report)
                .map(row ->
                        new Placed(Rows.required(row, "id", UUID.class), Rows.required(row, "level", Integer.class)))
                .all()
                .collectList();
    }

    Mono<Void> arrange(SpaceId space, List<Placed> order) {
        return db.sql(ARRANGE)
                .bind("space", space.value())
                .bind("ids", order.stream().map(Placed::id).toArray(UUID[]::new))
                .bind("levels", order.stream().map(Placed::level).toArray(Integer[]::new))
                .then();
    }

    /** Those of a new report, in order. */
    Mono<Void> insert(SpaceId space, int report, List<SectionDraft> drafts, Instant at, Person by) {
        return insert(space, report, drafts.stream().map(draft -> Ids.next()).toList(), drafts, at, by);
    }

    /** One, before it has its place. */
    Mono<Void> insert(SpaceId space, int report, UUID id, SectionDraft draft, Instant at, Person by) {
        return insert(space, report, List.of(id), List.of(draft), at, by);
    }

    private Mono<Void> insert(
            SpaceId space, int report, List<UUID> ids, List<SectionDraft> drafts, Instant at, Person by) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("report", report)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("keys", drafts.stream().map(SectionDraft::key).toArray(String[]::new))
                .bind("levels", drafts.stream().map(SectionDraft::level).toArray(Integer[]::new))
                .bind("titles", drafts.stream().map(SectionDraft::title).toArray(String[]::new))
                .bind("bodies", drafts.stream().map(SectionDraft::body).toArray(String[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    Mono<Void> write(Written written) {
        return db.sql(WRITE)
                .bind("space", written.space().value())
                .bind("id", written.id())
                .bind("title", written.title())
                .bind("body", written.body())
                .bind("at", written.at().atOffset(ZoneOffset.UTC))
                .bind("name", written.by().name())
                .then();
    }

    Mono<Void> claim(Written written, Instant until) {
        return db.sql(CLAIM)
                .bind("space", written.space().value())
                .bind("id", written.id())
                .bind("account", written.by().account())
                .bind("name", written.by().name())
                .bind("at", written.at().atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> release(SpaceId space, UUID id, Person by) {
        return db.sql(RELEASE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("account", by.account())
                .then();
    }

    Mono<Void> status(SpaceId space, UUID id, SectionStatus status) {
        return db.sql(STATUS)
                .bind("space", space.value())
                .bind("id", id)
                .bind("status", status.name())
                .then();
    }

    Mono<Void> remove(SpaceId space, UUID id, Instant at, Person by) {
        return db.sql(REMOVE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("name", by.name())
                .then();
    }

    Mono<Void> putBack(SpaceId space, UUID id) {
        return db.sql(PUT_BACK).bind("space", space.value()).bind("id", id).then();
    }

    private static Section toSection(Readable row) {
        return new Section(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "key", String.class),
                Rows.required(row, "level", Integer.class),
                Rows.required(row, "title", String.class),
                Rows.required(row, "body", String.class),
                SectionStatus.valueOf(Rows.required(row, "status", String.class)),
                Rows.required(row, "version", Integer.class),
                Rows.instant(row, "changed_at"),
                Rows.required(row, "changed_by", String.class),
                toClaim(row));
    }

    private static @Nullable Claim toClaim(Readable row) {
        String account = Rows.optional(row, "claim_account", String.class);
        return account == null
                ? null
                : new Claim(account, Rows.required(row, "claim_by", String.class), Rows.instant(row, "claim_until"));
    }

    /** What somebody writes into a section. */
    record Written(SpaceId space, UUID id, String title, String body, Instant at, Person by) {

        boolean isAs(Section section) {
            return title.equals(section.title()) && body.equals(section.body());
        }
    }
}
