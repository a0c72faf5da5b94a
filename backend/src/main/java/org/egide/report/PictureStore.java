package org.egide.report;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.egide.document.Picture;
import org.egide.identity.Person;
import org.egide.report.Pictures.Words;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps pictures; served by the primary key. */
@Repository
class PictureStore {

    private static final String LIST = """
            SELECT number, name, kind, width, height, octet_length(bytes) AS size, alternative, caption, at, by_name
              FROM report.picture WHERE space_id = :space AND report = :report ORDER BY number LIMIT 200
            """;

    private static final String FILE = """
            SELECT kind, width, height, bytes, alternative
              FROM report.picture WHERE space_id = :space AND report = :report AND number = :number
            """;

    private static final String DRAWN = """
            SELECT number, kind, width, height, bytes, alternative, caption
              FROM report.picture WHERE space_id = :space AND report = :report AND number = ANY(:numbers)
            """;

    private static final String INSERT = """
            WITH one AS (
                UPDATE report.report SET last_picture = last_picture + 1
                 WHERE space_id = :space AND number = :report
                   AND (SELECT count(*) FROM report.picture p WHERE p.space_id = :space AND p.report = :report) < 200
                RETURNING last_picture
            )
            INSERT INTO report.picture (space_id, report, number, name, kind, width, height, bytes, alternative,
                                        caption, at, by_name)
            SELECT :space, :report, last_picture, :name, :kind, :width, :height, :bytes, :alternative, :caption, :at,
                   :by
              FROM one
            RETURNING number
            """;

    private static final String DESCRIBE = """
            UPDATE report.picture SET alternative = :alternative, caption = :caption
             WHERE space_id = :space AND report = :report AND number = :number
            """;

    private static final String REMOVE = """
            DELETE FROM report.picture WHERE space_id = :space AND report = :report AND number = :number
            """;

    private final DatabaseClient db;

    PictureStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Illustration>> list(SpaceId space, int report) {
        return db.sql(LIST)
                .bind("space", space.value())
                .bind("report", report)
                .map(PictureStore::toIllustration)
                .all()
                .collectList();
    }

    Mono<Picture> file(SpaceId space, int report, int number) {
        return db.sql(FILE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .map(PictureStore::toPicture)
                .one();
    }

    /** Those of some numbers as they are drawn. */
    Flux<ReportPicture> drawn(SpaceId space, int report, List<Integer> numbers) {
        return db.sql(DRAWN)
                .bind("space", space.value())
                .bind("report", report)
                .bind("numbers", numbers.toArray(Integer[]::new))
                .map(row -> new ReportPicture(
                        Rows.required(row, "number", Integer.class),
                        toPicture(row),
                        Rows.required(row, "caption", String.class)))
                .all();
    }

    /** Answers with the number; empty when there are too many. */
    Mono<Integer> insert(Brought brought) {
        Picture picture = brought.picture();
        return db.sql(INSERT)
                .bind("space", brought.space().value())
                .bind("report", brought.report())
                .bind("name", brought.name())
                .bind("kind", picture.kind().name())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("bytes", ByteBuffer.wrap(picture.bytes()))
                .bind("alternative", Objects.requireNonNullElse(brought.words().alternative(), ""))
                .bind("caption", Objects.requireNonNullElse(brought.words().caption(), ""))
                .bind("at", brought.at().atOffset(ZoneOffset.UTC))
                .bind("by", brought.by().name())
                .map(row -> Rows.required(row, "number", Integer.class))
                .one();
    }

    Mono<Void> describe(SpaceId space, int report, int number, Words words) {
        return db.sql(DESCRIBE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .bind("alternative", Objects.requireNonNullElse(words.alternative(), ""))
                .bind("caption", Objects.requireNonNullElse(words.caption(), ""))
                .then();
    }

    Mono<Void> remove(SpaceId space, int report, int number) {
        return db.sql(REMOVE)
                .bind("space", space.value())
                .bind("report", report)
                .bind("number", number)
                .then();
    }

    private static Illustration toIllustration(Readable row) {
        return new Illustration(
                Rows.required(row, "number", Integer.class),
                Rows.required(row, "name", String.class),
                Picture.Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "width", Integer.class),
                Rows.required(row, "height", Integer.class),
                Rows.required(row, "size", Integer.class),
                Rows.required(row, "alternative", String.class),
                Rows.required(row, "caption", String.class),
                Rows.instant(row, "at"),
                Rows.required(row, "by_name", String.class));
    }

    private static Picture toPicture(Readable row) {
        return new Picture(
                Picture.Kind.valueOf(Rows.required(row, "kind", String.class)),
                bytes(Rows.required(row, "bytes", ByteBuffer.class)),
                Rows.required(row, "width", Integer.class),
                Rows.required(row, "height", Integer.class),
                Rows.required(row, "alternative", String.class));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    record Brought(SpaceId space, int report, String name, Picture picture, Words words, Instant at, Person by) {}
}
