package org.egide.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was done with a contribution, for its author: through the public views, who is no guarantor. */
@Repository
class MilestoneStore {

    /** Served by the primary keys. */
    private static final String READ = """
            SELECT min(r.at) AS at, i.aside, i.aside_note, i.aside_at
              FROM synthesis.item i
              JOIN synthesis.reading r
                ON r.space_id = i.space_id AND r.contribution = i.contribution AND r.revision = i.revision
             WHERE i.space_id = :space AND i.contribution = :item
             GROUP BY i.aside, i.aside_note, i.aside_at
            """;

    /** Served by {@code attachment_item}. */
    private static final String ATTACHED = """
            SELECT min(t.since) AS at, p.number, p.wording
              FROM synthesis.attachment t
              LEFT JOIN synthesis.v_public_argument p ON p.space_id = t.space_id AND p.id = t.argument
             WHERE t.space_id = :space AND t.item = :item AND t.until IS NULL
             GROUP BY p.number, p.wording ORDER BY p.number LIMIT 50
            """;

    private final DatabaseClient db;

    MilestoneStore(DatabaseClient db) {
        this.db = db;
    }

    /** Empty while nobody read it. */
    Mono<Read> read(SpaceId space, UUID item) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> new Read(
                        Rows.instant(row, "at"),
                        Rows.optional(row, "aside", String.class),
                        Rows.optional(row, "aside_note", String.class),
                        Rows.optionalInstant(row, "aside_at")))
                .one();
    }

    /** The arguments that it speaks for; without number and words while the synthesis is not shown. */
    Mono<List<Spoken>> attached(SpaceId space, UUID item) {
        return db.sql(ATTACHED)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> new Spoken(
                        Rows.instant(row, "at"),
                        Rows.optional(row, "number", Long.class),
                        Rows.optional(row, "wording", String.class)))
                .all()
                .collectList();
    }

    /** When it was read, and why it is set aside. */
    record Read(
            Instant at,
            @Nullable String aside,
            @Nullable String note,
            @Nullable Instant asideAt) {}

    /** Since when it speaks for an argument. */
    record Spoken(
            Instant at, @Nullable Long number, @Nullable String wording) {}
}
