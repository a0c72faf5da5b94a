package org.egide.resemblance;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Published texts as hashes, in {@code resemblance.text}. */
@Repository
class TextStore {

    /** The row of a space is its lock: batches and guarantors take turns. */
    private static final String LOCK = """
            INSERT INTO resemblance.corpus (space_id) VALUES (:space)
                ON CONFLICT (space_id) DO UPDATE SET texts = corpus.texts
            """;

    private static final String CORPUS = "SELECT texts, words FROM resemblance.corpus WHERE space_id = :space";

    /** Served by the primary key, as those below that name contributions. */
    private static final String BEFORE = """
            SELECT contribution, fingerprint, family FROM resemblance.text
             WHERE space_id = :space AND contribution = ANY(:contributions)
            """;

    /** When the one that stands for a wording goes, another one of the wording takes its place. */
    private static final String SUCCEED = """
            INSERT INTO resemblance.due (space_id, contribution)
            SELECT :space, other.contribution
              FROM resemblance.text AS gone
             CROSS JOIN LATERAL (SELECT contribution FROM resemblance.text AS next
                                  WHERE next.space_id = :space AND next.fingerprint = gone.fingerprint
                                    AND next.bands IS NULL AND next.contribution <> ALL(:contributions)
                                  ORDER BY next.number LIMIT 1) AS other
             WHERE gone.space_id = :space AND gone.contribution = ANY(:contributions) AND gone.bands IS NOT NULL
                ON CONFLICT DO NOTHING
            """;

    private static final String DELETE = """
            DELETE FROM resemblance.text WHERE space_id = :space AND contribution = ANY(:contributions)
            """;

    private static final String INSERT = """
            INSERT INTO resemblance.text (space_id, contribution, number, kind, channel, day, cells, words, keys,
                                          fingerprint, bands, family)
            SELECT :space, contribution, number, kind, channel, day, cells::text[], words, keys::bigint[],
                   fingerprint, bands::bigint[], family
              FROM unnest(:contributions::uuid[], :numbers::bigint[], :kinds::text[], :channels::text[], :days::date[],
                          :cells::text[], :words::int[], :keys::text[], :fingerprints::bigint[], :bands::text[],
                          :families::uuid[])
                AS t (contribution, number, kind, channel, day, cells, words, keys, fingerprint, bands, family)
            """;

    private static final String COUNT = """
            UPDATE resemblance.corpus
               SET texts = corpus.texts + :sign * moved.texts, words = corpus.words + :sign * moved.words
              FROM (SELECT count(*) AS texts, coalesce(sum(words), 0) AS words FROM resemblance.text
                     WHERE space_id = :space AND contribution = ANY(:contributions)) AS moved
             WHERE space_id = :space
            """;

    /** Served by {@code text_fingerprint}: one of each wording. */
    private static final String SAME = """
            SELECT asked.fingerprint, found.contribution, found.family
              FROM unnest(:fingerprints::bigint[]) AS asked (fingerprint)
             CROSS JOIN LATERAL (SELECT contribution, family FROM resemblance.text
                                  WHERE space_id = :space AND fingerprint = asked.fingerprint
                                  ORDER BY number LIMIT 1) AS found
            """;

    /**
     * Served by {@code text_bands}, which holds a bounded number of each family. Where more share one band by chance
     * than can be read, those that share most of them are read: near copies share several.
     */
    private static final String SHARING = """
            SELECT asked.fingerprint, found.contribution, found.family
              FROM unnest(:fingerprints::bigint[], :bands::text[]) AS asked (fingerprint, bands)
             CROSS JOIN LATERAL (
                SELECT contribution, family
                  FROM (SELECT contribution, family, number, bands FROM resemblance.text
                         WHERE space_id = :space AND text.bands && asked.bands::bigint[]
                         LIMIT 500) AS near
                 ORDER BY (SELECT count(*) FROM unnest(near.bands) AS band
                            WHERE band = ANY(asked.bands::bigint[])) DESC, number
                 LIMIT 20) AS found
            """;

    /** Served by {@code text_scouts}, which holds a bounded number of each family. */
    private static final String SCOUTS = """
            SELECT family FROM resemblance.text
             WHERE space_id = :space AND family = ANY(:families) AND bands IS NOT NULL
             GROUP BY family HAVING count(*) >= :most
            """;

    private static final String JOIN = """
            UPDATE resemblance.text SET family = :family
             WHERE space_id = :space AND contribution = ANY(:contributions)
            """;

    private static final String ADDED = """
            UPDATE resemblance.text SET added = seen.added
              FROM unnest(:contributions::uuid[], :added::int[]) AS seen (contribution, added)
             WHERE space_id = :space AND text.contribution = seen.contribution
            """;

    private final DatabaseClient db;

    TextStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> lock(SpaceId space) {
        return db.sql(LOCK).bind("space", space.value()).then();
    }

    Mono<CorpusSize> corpus(SpaceId space) {
        return db.sql(CORPUS)
                .bind("space", space.value())
                .map(row -> new CorpusSize(
                        Rows.required(row, "texts", Long.class), Rows.required(row, "words", Long.class)))
                .one()
                .defaultIfEmpty(new CorpusSize(0, 0));
    }

    Mono<List<Standing>> before(SpaceId space, List<UUID> contributions) {
        return db.sql(BEFORE)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .map(row -> new Standing(
                        Rows.required(row, "contribution", UUID.class),
                        Rows.optional(row, "fingerprint", Long.class),
                        Rows.optional(row, "family", UUID.class)))
                .all()
                .collectList();
    }

    Mono<Void> delete(SpaceId space, List<UUID> contributions) {
        return update(SUCCEED, space, contributions).then(update(DELETE, space, contributions));
    }

    private Mono<Void> update(String sql, SpaceId space, List<UUID> contributions) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .then();
    }

    Mono<Void> insert(SpaceId space, List<Placed> all) {
        if (all.isEmpty()) {
            return Mono.empty();
        }
        List<IndexedText> texts = all.stream().map(Placed::text).toList();
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("contributions", column(texts, IndexedText::id, UUID[]::new))
                .bind("numbers", column(texts, IndexedText::number, Long[]::new))
                .bind("kinds", column(texts, IndexedText::kind, String[]::new))
                .bind("channels", column(texts, IndexedText::channel, String[]::new))
                .bind("days", column(texts, IndexedText::day, LocalDate[]::new))
                .bind("cells", column(texts, text -> array(text.cells()), String[]::new))
                .bind("words", column(texts, text -> text.terms().length(), Integer[]::new))
                .bind("keys", column(texts, text -> array(text.keys(space)), String[]::new))
                .bind("fingerprints", column(all, Placed::fingerprint, Long[]::new))
                .bind("bands", column(all, TextStore::bandsOf, String[]::new))
                .bind("families", column(all, Placed::family, UUID[]::new))
                .then();
    }

    private static @Nullable String bandsOf(Placed text) {
        return text.bands().isEmpty() ? null : array(text.bands());
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** PostgreSQL's writing of an array: the driver binds no array of arrays of unequal lengths. */
    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Counts texts in (1) or out (-1). */
    Mono<Void> count(SpaceId space, List<UUID> contributions, int sign) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .bind("sign", sign)
                .then();
    }

    /** One known text of each of these wordings. */
    Mono<List<Relative>> same(SpaceId space, List<Long> fingerprints) {
        return db.sql(SAME)
                .bind("space", space.value())
                .bind("fingerprints", fingerprints.toArray(Long[]::new))
                .map(TextStore::toRelative)
                .all()
                .collectList();
    }

    /** Known texts that share bands with these wordings, at most 20 for each: those that share most. */
    Mono<List<Relative>> sharing(SpaceId space, List<Long> fingerprints, List<List<Long>> bands) {
        return fingerprints.isEmpty()
                ? Mono.just(List.of())
                : db.sql(SHARING)
                        .bind("space", space.value())
                        .bind("fingerprints", fingerprints.toArray(Long[]::new))
                        .bind("bands", bands.stream().map(TextStore::array).toArray(String[]::new))
                        .map(TextStore::toRelative)
                        .all()
                        .collectList();
    }

    private static Relative toRelative(Readable row) {
        return new Relative(
                Rows.required(row, "fingerprint", Long.class),
                Rows.required(row, "contribution", UUID.class),
                Rows.optional(row, "family", UUID.class));
    }

    /** Of these families, those that are found by enough of their wordings. */
    Mono<List<UUID>> wellKnown(SpaceId space, Collection<UUID> families, int most) {
        return db.sql(SCOUTS)
                .bind("space", space.value())
                .bind("families", families.toArray(UUID[]::new))
                .bind("most", most)
                .map(row -> Rows.required(row, "family", UUID.class))
                .all()
                .collectList();
    }

    Mono<Void> join(SpaceId space, UUID family, List<UUID> contributions) {
        return db.sql(JOIN)
                .bind("space", space.value())
                .bind("family", family)
                .bind("contributions", contributions.toArray(UUID[]::new))
                .then();
    }

    Mono<Void> added(SpaceId space, List<UUID> contributions, List<Integer> added) {
        return contributions.isEmpty()
                ? Mono.empty()
                : db.sql(ADDED)
                        .bind("space", space.value())
                        .bind("contributions", contributions.toArray(UUID[]::new))
                        .bind("added", added.toArray(Integer[]::new))
                        .then();
    }

    /** How many texts are compared, and their length in all. */
    record CorpusSize(long texts, long words) {}

    /** What was known of a text. */
    record Standing(
            UUID contribution,
            @Nullable Long fingerprint,
            @Nullable UUID family) {}

    /** A known text that may be a near copy of a wording that was asked. */
    record Relative(
            long fingerprint, UUID contribution, @Nullable UUID family) {}

    /** A text with its family, and by what others find it. */
    record Placed(
            IndexedText text,
            @Nullable Long fingerprint,
            List<Long> bands,
            @Nullable UUID family) {}
}
