package org.egide.accord;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Answers, counted and put side by side: without anybody behind them. */
@Repository
class CountStore {

    /** Served by the primary key; a rewording adds a row, so that there are a few more of them than arguments. */
    private static final String COUNTS = """
            SELECT argument, wording, agree, disagree, pass FROM accord.tally
             WHERE space_id = :space ORDER BY argument, wording LIMIT 20000
            """;

    private static final String CHANGES = """
            SELECT coalesce(sum(changes), 0)::bigint AS changes FROM accord.tally WHERE space_id = :space
            """;

    private static final String PEOPLE = """
            SELECT count(DISTINCT participant) AS people FROM accord.answer WHERE space_id = :space
            """;

    /**
     * Those who answered enough of some wordings, in the order of their keyed hashes, which is chance: the first ones
     * are a fair draw. Served by the primary key.
     */
    private static final String ROWS = """
            SELECT a.participant, array_agg(live.place ORDER BY live.place) AS arguments,
                   array_agg(a.answer::int ORDER BY live.place) AS answers
              FROM accord.answer a
              JOIN unnest(:arguments::uuid[], :wordings::uuid[]) WITH ORDINALITY AS live (argument, wording, place)
                ON a.argument = live.argument AND a.wording = live.wording
             WHERE a.space_id = :space AND a.participant > :after
             GROUP BY a.participant HAVING count(*) >= :least
             ORDER BY a.participant LIMIT :rows
            """;

    private final DatabaseClient db;

    CountStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Tally>> counts(SpaceId space) {
        return db.sql(COUNTS)
                .bind("space", space.value())
                .map(CountStore::toTally)
                .all()
                .collectList();
    }

    /** How often answers changed until now. */
    Mono<Long> changes(SpaceId space) {
        return db.sql(CHANGES)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "changes", Long.class))
                .one();
    }

    /** How many people answered anything. */
    Mono<Long> people(SpaceId space) {
        return db.sql(PEOPLE)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "people", Long.class))
                .one();
    }

    /** What each said, a page at a time. */
    Mono<List<Row>> rows(SpaceId space, List<Tally> of, UUID after, int least, int rows) {
        return db.sql(ROWS)
                .bind("space", space.value())
                .bind("arguments", of.stream().map(Tally::argument).toArray(UUID[]::new))
                .bind("wordings", of.stream().map(Tally::wording).toArray(UUID[]::new))
                .bind("after", after)
                .bind("least", least)
                .bind("rows", rows)
                .map(CountStore::toRow)
                .all()
                .collectList();
    }

    private static Tally toTally(Readable row) {
        return new Tally(
                Rows.required(row, "argument", UUID.class),
                Rows.required(row, "wording", UUID.class),
                Rows.required(row, "agree", Long.class),
                Rows.required(row, "disagree", Long.class),
                Rows.required(row, "pass", Long.class));
    }

    private static Row toRow(Readable row) {
        return new Row(
                Rows.required(row, "participant", UUID.class),
                List.of(Rows.required(row, "arguments", Long[].class)),
                List.of(Rows.required(row, "answers", Integer[].class)));
    }

    /** The answers to a wording of an argument. */
    record Tally(UUID argument, UUID wording, long agree, long disagree, long pass) {

        long answered() {
            return agree + disagree + pass;
        }
    }

    /**
     * What one person said.
     *
     * @param participant only to know where the next page begins
     * @param arguments which, from 1 in the order that was asked for
     * @param answers of each of them, 1, 0 or -1
     */
    record Row(UUID participant, List<Long> arguments, List<Integer> answers) {}
}
