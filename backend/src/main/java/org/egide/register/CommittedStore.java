package org.egide.register;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Contributions with every wording they had, for the nightly audit. */
@Repository
class CommittedStore {

    /** Served by {@code contribution_number}; every wording of the next contributions. */
    private static final String WORDINGS = """
            WITH next AS (
                SELECT * FROM register.contribution
                 WHERE space_id = :space AND number > :after ORDER BY number LIMIT 100
            )
            SELECT id, number, revision, title, body, salt, author, author_salt, author_trace, commune,
                   received_at, reply_number, stance
              FROM next
            UNION ALL
            SELECT next.id, next.number, earlier.revision, earlier.title, earlier.body, earlier.salt, NULL, NULL,
                   earlier.author_trace, next.commune, next.received_at, next.reply_number, next.stance
              FROM next
              JOIN register.revision AS earlier ON earlier.space_id = next.space_id AND earlier.contribution = next.id
             ORDER BY number, revision
            """;

    /** Served by the primary key. */
    private static final String THERE = """
            SELECT id FROM register.contribution WHERE space_id = :space AND id = ANY(:ids)
            """;

    private final DatabaseClient db;

    CommittedStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Wording>> wordings(SpaceId space, long after) {
        return db.sql(WORDINGS)
                .bind("space", space.value())
                .bind("after", after)
                .map(CommittedStore::toWording)
                .all()
                .collectList();
    }

    /** Of these contributions, those that there are. */
    Mono<Set<UUID>> there(SpaceId space, List<UUID> ids) {
        return db.sql(THERE)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    private static Wording toWording(Readable row) {
        Content content = new Content(
                Rows.optional(row, "title", String.class),
                Rows.required(row, "body", String.class),
                Rows.optional(row, "author", String.class),
                Rows.optional(row, "commune", String.class),
                Rows.instant(row, "received_at"),
                Rows.optional(row, "reply_number", Long.class),
                Rows.optional(row, "stance", String.class) instanceof String stance ? Stance.valueOf(stance) : null);
        Seal seal = new Seal(
                Rows.optional(row, "salt", byte[].class),
                Rows.optional(row, "author_salt", byte[].class),
                Rows.optional(row, "author_trace", String.class));
        return new Wording(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "revision", Integer.class),
                content,
                seal);
    }

    /** A contribution as it was worded. */
    record Wording(UUID id, long number, int revision, Content content, Seal seal) {

        boolean isBlank() {
            return content.title() == null && content.body().isEmpty() && seal.words() == null;
        }
    }
}
