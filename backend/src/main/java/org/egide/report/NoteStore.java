package org.egide.report;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.Note.Settled;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps notes; those of a section are served by {@code note_section}. */
@Repository
class NoteStore {

    private static final String COLUMNS = "SELECT id, text, at, by_name, settled_at, settled_by FROM report.note";

    private static final String LIST =
            COLUMNS + " WHERE space_id = :space AND section = :section ORDER BY at, id LIMIT 200";

    private static final String GET = COLUMNS + " WHERE space_id = :space AND id = :id";

    private static final String COUNT =
            "SELECT count(*)::int AS many FROM report.note WHERE space_id = :space AND section = :section";

    private static final String OPEN = """
            SELECT n.section, count(*)::int AS many
              FROM report.section s JOIN report.note n ON n.space_id = s.space_id AND n.section = s.id
             WHERE s.space_id = :space AND s.report = :report AND s.removed_at IS NULL AND n.settled_at IS NULL
             GROUP BY n.section LIMIT 200
            """;

    private static final String INSERT = """
            INSERT INTO report.note (space_id, id, section, text, at, by_account, by_name)
            VALUES (:space, :id, :section, :text, :at, :account, :name)
            """;

    private static final String SETTLE = """
            UPDATE report.note SET settled_at = :at, settled_by = :name
             WHERE space_id = :space AND id = :id AND settled_at IS NULL
            """;

    private final DatabaseClient db;

    NoteStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Note>> list(SpaceId space, UUID section) {
        return db.sql(LIST)
                .bind("space", space.value())
                .bind("section", section)
                .map(NoteStore::toNote)
                .all()
                .collectList();
    }

    Mono<Note> get(SpaceId space, UUID id) {
        return db.sql(GET)
                .bind("space", space.value())
                .bind("id", id)
                .map(NoteStore::toNote)
                .one();
    }

    Mono<Integer> count(SpaceId space, UUID section) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("section", section)
                .map(row -> Rows.required(row, "many", Integer.class))
                .one();
    }

    Mono<Map<UUID, Integer>> open(SpaceId space, int report) {
        return db.sql(OPEN)
                .bind("space", space.value())
                .bind("report", report)
                .map(row ->
                        Map.entry(Rows.required(row, "section", UUID.class), Rows.required(row, "many", Integer.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Void> insert(Kept kept) {
        return db.sql(INSERT)
                .bind("space", kept.space().value())
                .bind("id", kept.id())
                .bind("section", kept.section())
                .bind("text", kept.text())
                .bind("at", kept.at().atOffset(ZoneOffset.UTC))
                .bind("account", kept.by().account())
                .bind("name", kept.by().name())
                .then();
    }

    Mono<Void> settle(SpaceId space, UUID id, Instant at, Person by) {
        return db.sql(SETTLE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("name", by.name())
                .then();
    }

    private static Note toNote(Readable row) {
        return new Note(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "text", String.class),
                Rows.instant(row, "at"),
                Rows.required(row, "by_name", String.class),
                toSettled(row));
    }

    private static @Nullable Settled toSettled(Readable row) {
        Instant at = Rows.optionalInstant(row, "settled_at");
        return at == null ? null : new Settled(at, Rows.required(row, "settled_by", String.class));
    }

    record Kept(SpaceId space, UUID id, UUID section, String text, Instant at, Person by) {}
}
