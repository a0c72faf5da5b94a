package org.egide.response;

import java.time.Instant;
import java.util.List;
import org.egide.identity.Person;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The opinion of the commission on a response. */
@Repository
class OpinionStore {

    private static final String GET = """
            SELECT text, version, by_name, at FROM response.opinion WHERE space_id = :space
            """;

    private static final String POINTS = """
            SELECT request, complete, quality, note FROM response.opinion_point
             WHERE space_id = :space ORDER BY request LIMIT 200
            """;

    /** Whoever starts from another version changes nothing. */
    private static final String PUT = """
            INSERT INTO response.opinion AS o (space_id, text, at, by_account, by_name)
            SELECT :space, :text, :at, :account, :name
             WHERE :version = 0 OR EXISTS (SELECT FROM response.opinion WHERE space_id = :space)
                ON CONFLICT (space_id) DO UPDATE
               SET text = excluded.text, version = o.version + 1, at = excluded.at,
                   by_account = excluded.by_account, by_name = excluded.by_name
             WHERE o.version = :version
            """;

    private static final String CLEAR = "DELETE FROM response.opinion_point WHERE space_id = :space";

    private static final String POINT = """
            INSERT INTO response.opinion_point (space_id, request, complete, quality, note)
            VALUES (:space, :request, :complete, :quality, :note)
            """;

    private final DatabaseClient db;

    OpinionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Opinion> get(SpaceId space) {
        return points(space)
                .flatMap(points -> db.sql(GET)
                        .bind("space", space.value())
                        .map(row -> new Opinion(
                                Rows.required(row, "text", String.class),
                                points,
                                Rows.required(row, "version", Integer.class),
                                Rows.required(row, "by_name", String.class),
                                Rows.instant(row, "at")))
                        .one());
    }

    private Mono<List<Point>> points(SpaceId space) {
        return db.sql(POINTS)
                .bind("space", space.value())
                .map(row -> new Point(
                        Rows.required(row, "request", Integer.class),
                        Rows.required(row, "complete", Boolean.class),
                        Quality.valueOf(Rows.required(row, "quality", String.class)),
                        Rows.required(row, "note", String.class)))
                .all()
                .collectList();
    }

    /** How many rows: none when it was changed meanwhile. */
    Mono<Long> put(SpaceId space, int version, String text, Instant at, Person by) {
        return ReplyStore.signed(db.sql(PUT), at, by)
                .bind("space", space.value())
                .bind("text", text)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> put(SpaceId space, List<Point> points) {
        return db.sql(CLEAR)
                .bind("space", space.value())
                .then()
                .thenMany(Flux.fromIterable(points))
                .concatMap(one -> db.sql(POINT)
                        .bind("space", space.value())
                        .bind("request", one.request())
                        .bind("complete", one.complete())
                        .bind("quality", one.quality().name())
                        .bind("note", one.note())
                        .then())
                .then();
    }
}
