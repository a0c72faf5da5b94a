package org.egide.figures;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was said of figures, in {@code figures.declared}. */
@Repository
class DeclaredStore {

    private static final String INSERT = """
            INSERT INTO figures.declared (space_id, figure, at, value, known_on, note, by_account, by_name)
            VALUES (:space, :figure, :at, :value, :on, :note, :account, :name)
            """;

    /** Served by the primary key; of a few figures, what was said last. */
    private static final String AS_OF = """
            SELECT DISTINCT ON (figure) figure, at, value, known_on, note, by_name
              FROM figures.declared WHERE space_id = :space AND at <= :at
             ORDER BY figure, at DESC
            """;

    private final DatabaseClient db;

    DeclaredStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, DeclaredFigure said, Person by) {
        var sql = db.sql(INSERT)
                .bind("space", space.value())
                .bind("figure", said.id().id())
                .bind("at", said.at().atOffset(ZoneOffset.UTC))
                .bind("on", said.on())
                .bind("note", said.note())
                .bind("account", by.account())
                .bind("name", by.name());
        Long value = said.value();
        return (value == null ? sql.bindNull("value", Long.class) : sql.bind("value", value)).then();
    }

    /** What counted at an instant, what was taken back included. */
    Mono<List<DeclaredFigure>> asOf(SpaceId space, Instant at) {
        return db.sql(AS_OF)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(DeclaredStore::toFigure)
                .all()
                .collectList();
    }

    private static DeclaredFigure toFigure(Readable row) {
        return new DeclaredFigure(
                FigureId.named(Rows.required(row, "figure", String.class)).orElseThrow(),
                Rows.optional(row, "value", Long.class),
                Rows.required(row, "known_on", LocalDate.class),
                Rows.required(row, "note", String.class),
                Rows.required(row, "by_name", String.class),
                Rows.instant(row, "at"));
    }
}
