package org.egide.register;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Contributions with every wording they had, for the nightly audit. */
@Repository
class CommittedStore {

    /** Served by the primary keys of both tables. */
    private static final String WORDINGS = """
            SELECT id, number, revision, title, body, salt, kind, theme, author, author_salt, commune, channel,
                   received_at, reply_number, stance
              FROM register.contribution
             WHERE space_id = :space AND id = ANY(:ids)
            UNION ALL
            SELECT c.id, c.number, r.revision, r.title, r.body, r.salt, c.kind, c.theme, c.author, c.author_salt,
                   c.commune, c.channel, c.received_at, c.reply_number, c.stance
              FROM register.revision AS r
              JOIN register.contribution AS c ON c.space_id = r.space_id AND c.id = r.contribution
             WHERE r.space_id = :space AND r.contribution = ANY(:ids)
            """;

    /** Served by {@code contribution_number}. */
    private static final String NUMBERED = """
            SELECT id, number FROM register.contribution
             WHERE space_id = :space AND number > :after ORDER BY number LIMIT 1000
            """;

    private final DatabaseClient db;

    CommittedStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Wording>> wordings(SpaceId space, List<UUID> ids) {
        return db.sql(WORDINGS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(CommittedStore::toWording)
                .all()
                .collectList();
    }

    Mono<List<Numbered>> numbered(SpaceId space, long after) {
        return db.sql(NUMBERED)
                .bind("space", space.value())
                .bind("after", after)
                .map(row ->
                        new Numbered(Rows.required(row, "id", UUID.class), Rows.required(row, "number", Long.class)))
                .all()
                .collectList();
    }

    private static Wording toWording(Readable row) {
        Content content = new Content(
                Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "theme", UUID.class),
                Rows.optional(row, "title", String.class),
                Rows.required(row, "body", String.class),
                Rows.optional(row, "author", String.class),
                Rows.optional(row, "commune", String.class),
                Channel.valueOf(Rows.required(row, "channel", String.class)),
                Rows.instant(row, "received_at"),
                Rows.optional(row, "reply_number", Long.class),
                Rows.optional(row, "stance", String.class) instanceof String stance ? Stance.valueOf(stance) : null);
        Seal seal = new Seal(Rows.optional(row, "salt", byte[].class), Rows.optional(row, "author_salt", byte[].class));
        return new Wording(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "revision", Integer.class),
                content,
                seal);
    }

    /** A contribution as it was worded. */
    record Wording(UUID id, long number, int revision, Content content, Seal seal) {}

    /** A contribution's id and number. */
    record Numbered(UUID id, long number) {}
}
