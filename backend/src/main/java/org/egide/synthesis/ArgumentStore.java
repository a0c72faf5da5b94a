package org.egide.synthesis;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Arguments as somebody may read them: through the views of their audience only. */
@Repository
class ArgumentStore {

    static final String COLUMNS = """
            SELECT a.id, a.number, a.theme, a.stance, a.parent, a.wording, a.state, a.reason, a.version,
                   a.contributions, a.made_at, a.changed_at
              FROM %s a
            """;

    /** Served by {@code argument_number}. */
    private static final String GET = COLUMNS + " WHERE a.space_id = :space AND a.number = :number";

    /** Served by {@code argument_number}. */
    private static final String NUMBERED =
            COLUMNS + " WHERE a.space_id = :space AND a.number = ANY(:numbers) ORDER BY a.number LIMIT 2000";

    /** Served by {@code argument_live} for what is live, by {@code argument_number} otherwise. */
    private static final String PAGE = COLUMNS + """
             WHERE a.space_id = :space AND a.number > :after AND a.state = :state
               AND (:themes::uuid[] IS NULL OR a.theme = ANY(:themes))
               AND (:stance::text IS NULL OR a.stance = :stance)
             ORDER BY a.number LIMIT :rows
            """;

    /** The most used first; some hundreds of arguments are looked through, served by {@code argument_live}. */
    private static final String SEARCH = COLUMNS + """
             WHERE a.space_id = :space AND a.state = 'LIVE'
               AND (:query = '' OR a.words @@ :query::tsquery OR a.number = :number)
             ORDER BY a.number = :number DESC,
                      CASE WHEN :query = '' THEN 0 ELSE ts_rank(a.words, :query::tsquery) END DESC,
                      a.contributions DESC, a.number
             LIMIT :rows
            """;

    /** Served by {@code argument_parent}. */
    private static final String CHILDREN = COLUMNS + """
             WHERE a.space_id = :space AND a.state = 'LIVE' AND a.parent_id = :id ORDER BY a.number LIMIT 500
            """;

    private static final String WORDINGS = """
            SELECT version, wording, theme, stance, parent, at FROM synthesis.wording
             WHERE space_id = :space AND argument = :id ORDER BY version DESC LIMIT 500
            """;

    /** Served by the primary key one way, by {@code lineage_after} the other. */
    private static final String LINEAGE = """
            SELECT l.before = :id AS forward, o.number, o.wording, l.how, l.at
              FROM synthesis.lineage l
              JOIN synthesis.argument o
                ON o.space_id = l.space_id AND o.id = CASE WHEN l.before = :id THEN l.after ELSE l.before END
             WHERE l.space_id = :space AND (l.before = :id OR l.after = :id)
             ORDER BY l.at, o.number LIMIT 500
            """;

    private final DatabaseClient db;

    ArgumentStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Argument> get(SpaceId space, Audience audience, long number) {
        return db.sql(GET.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("number", number)
                .map(ArgumentStore::toArgument)
                .one();
    }

    Mono<List<Argument>> numbered(SpaceId space, Audience audience, List<Long> numbers) {
        return db.sql(NUMBERED.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .map(ArgumentStore::toArgument)
                .all()
                .collectList();
    }

    Mono<List<Argument>> page(SpaceId space, Audience audience, ArgumentFilter filter, long after, int rows) {
        List<UUID> themes = filter.themes();
        ArgumentStance stance = filter.stance();
        GenericExecuteSpec spec = db.sql(PAGE.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("after", after)
                .bind("state", filter.state().name())
                .bind("rows", rows);
        spec = themes == null
                ? spec.bindNull("themes", UUID[].class)
                : spec.bind("themes", themes.toArray(UUID[]::new));
        spec = stance == null ? spec.bindNull("stance", String.class) : spec.bind("stance", stance.name());
        return spec.map(ArgumentStore::toArgument).all().collectList();
    }

    Mono<List<Argument>> search(SpaceId space, Audience audience, String query, long number, int rows) {
        return db.sql(SEARCH.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("query", query)
                .bind("number", number)
                .bind("rows", rows)
                .map(ArgumentStore::toArgument)
                .all()
                .collectList();
    }

    Mono<List<Argument>> children(SpaceId space, Audience audience, UUID id) {
        return db.sql(CHILDREN.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("id", id)
                .map(ArgumentStore::toArgument)
                .all()
                .collectList();
    }

    Mono<List<Wording>> wordings(SpaceId space, UUID id) {
        return db.sql(WORDINGS)
                .bind("space", space.value())
                .bind("id", id)
                .map(ArgumentStore::toWording)
                .all()
                .collectList();
    }

    Mono<Lineage> lineage(SpaceId space, UUID id) {
        return db.sql(LINEAGE)
                .bind("space", space.value())
                .bind("id", id)
                .map(ArgumentStore::toLine)
                .all()
                .collectList()
                .map(lines -> new Lineage(steps(lines, false), steps(lines, true)));
    }

    private static List<Lineage.Step> steps(List<Line> lines, boolean forward) {
        return lines.stream()
                .filter(line -> line.forward() == forward)
                .map(Line::step)
                .toList();
    }

    static Argument toArgument(Readable row) {
        return new Argument(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "theme", UUID.class),
                ArgumentStance.valueOf(Rows.required(row, "stance", String.class)),
                Rows.optional(row, "parent", Long.class),
                Rows.required(row, "wording", String.class),
                ArgumentState.valueOf(Rows.required(row, "state", String.class)),
                Rows.optional(row, "reason", String.class),
                Rows.required(row, "version", Integer.class),
                Rows.required(row, "contributions", Integer.class),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "changed_at"));
    }

    private static Wording toWording(Readable row) {
        @Nullable Long parent = Rows.optional(row, "parent", Long.class);
        return new Wording(
                Rows.required(row, "version", Integer.class),
                Rows.required(row, "wording", String.class),
                Rows.required(row, "theme", UUID.class),
                ArgumentStance.valueOf(Rows.required(row, "stance", String.class)),
                parent,
                Rows.instant(row, "at"));
    }

    private static Line toLine(Readable row) {
        return new Line(
                Rows.required(row, "forward", Boolean.class),
                new Lineage.Step(
                        Rows.required(row, "number", Long.class),
                        Rows.required(row, "wording", String.class),
                        Lineage.How.valueOf(Rows.required(row, "how", String.class)),
                        Rows.instant(row, "at")));
    }

    private record Line(boolean forward, Lineage.Step step) {}
}
