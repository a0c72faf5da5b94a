package org.egide.report;

import io.r2dbc.spi.Readable;
import java.util.HexFormat;
import java.util.List;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The bytes of editions, as they were frozen. */
@Repository
class EditionFileStore {

    /** Served by the primary key. */
    private static final String OF = """
            SELECT name, title, media_type, octet_length(bytes)::bigint AS size, sha256 FROM report.edition_file
             WHERE space_id = :space AND report = :report AND edition = :edition ORDER BY rank, name LIMIT 500
            """;

    private static final String ONE = """
            SELECT name, title, media_type, octet_length(bytes)::bigint AS size, sha256, bytes FROM report.edition_file
             WHERE space_id = :space AND report = :report AND edition = :edition AND name = :name
            """;

    private static final String INSERT = """
            INSERT INTO report.edition_file (space_id, report, edition, name, title, media_type, bytes, sha256, rank)
            VALUES (:space, :report, :edition, :name, :title, :type, :bytes, :sha, :rank)
            """;

    private final DatabaseClient db;

    EditionFileStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<EditionFile>> of(Edition edition) {
        return db.sql(OF)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .map(EditionFileStore::toFile)
                .all()
                .collectList();
    }

    /** Empty when it has no such file. */
    Mono<KeptFile> get(Edition edition, String name) {
        return db.sql(ONE)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("name", name)
                .map(row -> new KeptFile(toFile(row), Rows.required(row, "bytes", byte[].class)))
                .one();
    }

    Mono<Void> insert(Edition edition, KeptFile kept, int rank) {
        return db.sql(INSERT)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("name", kept.file().name())
                .bind("title", kept.file().title())
                .bind("type", kept.file().mediaType())
                .bind("bytes", kept.bytes())
                .bind("sha", HexFormat.of().parseHex(kept.file().sha256()))
                .bind("rank", rank)
                .then();
    }

    private static EditionFile toFile(Readable row) {
        return new EditionFile(
                Rows.required(row, "name", String.class),
                Rows.required(row, "title", String.class),
                Rows.required(row, "media_type", String.class),
                Rows.required(row, "size", Long.class),
                HexFormat.of().formatHex(Rows.required(row, "sha256", byte[].class)));
    }
}
