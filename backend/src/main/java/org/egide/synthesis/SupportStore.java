package org.egide.synthesis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Many texts of a campaign at a time: their excerpts, what they speak for, who read them. */
@Repository
class SupportStore {

    /** Served by the primary key. */
    private static final String HOLD = """
            SELECT contribution, number, revision, readers FROM synthesis.item
             WHERE space_id = :space AND contribution = ANY(:ids) AND admissible
             ORDER BY number LIMIT 200 FOR UPDATE
            """;

    private static final String ASKED = """
            unnest(:ids::uuid[], :items::uuid[], :labels::text[], :revisions::int[], :froms::int[], :tos::int[],
                   :quotes::text[], :vectors::text[]) AS q (id, item, label, revision, f, t, quote, words)
            """;

    /** Served by {@code excerpt_item}. */
    private static final String KNOWN = """
            synthesis.excerpt e WHERE e.space_id = :space AND e.item = q.item AND e.from_unit = q.f AND e.to_unit = q.t
               AND e.revision = q.revision AND e.by_account = :account AND e.quote IS NOT NULL
            """;

    private static final String INSERT = """
            INSERT INTO synthesis.excerpt (space_id, id, source, item, label, revision, from_unit, to_unit, quote,
                                           words, at, by_account, by_name)
            SELECT :space, q.id, 'contribution', q.item, q.label, q.revision, q.f, q.t, q.quote, q.words::tsvector,
                   :at::timestamptz, :account::text, :name::text
              FROM %s WHERE NOT EXISTS (SELECT FROM %s)
            """.formatted(ASKED, KNOWN);

    /** Served by {@code attachment_item}. */
    private static final String SPEAKING = """
            SELECT DISTINCT item FROM synthesis.attachment
             WHERE space_id = :space AND argument = :argument AND item = ANY(:items) AND until IS NULL
            """;

    private static final String ATTACH = """
            INSERT INTO synthesis.attachment AS kept (space_id, argument, excerpt, item, since, campaign)
            SELECT :space, :argument, (SELECT e.id FROM %s ORDER BY e.id LIMIT 1), q.item, :at, :campaign
              FROM %s
                ON CONFLICT (space_id, argument, excerpt) DO UPDATE SET since = excluded.since, until = NULL
             WHERE kept.until IS NOT NULL
            RETURNING excerpt, item
            """.formatted(KNOWN, ASKED);

    /** Whatever else of these texts speaks for it already counts with the campaign. */
    private static final String GATHER = """
            UPDATE synthesis.attachment SET campaign = :campaign
             WHERE space_id = :space AND argument = :argument AND item = ANY(:items) AND until IS NULL
               AND campaign IS DISTINCT FROM :campaign
            """;

    private static final String COUNT = """
            UPDATE synthesis.argument SET contributions = contributions + :more
             WHERE space_id = :space AND id = :argument
            """;

    private static final String TERMS = """
            INSERT INTO synthesis.term AS kept (space_id, term, argument, count)
            SELECT :space, w.lexeme, :argument, sum(cardinality(w.positions))
              FROM synthesis.excerpt e, unnest(e.words) AS w
             WHERE e.space_id = :space AND e.id = ANY(:excerpts)
             GROUP BY w.lexeme ORDER BY w.lexeme
                ON CONFLICT (space_id, term, argument) DO UPDATE SET count = kept.count + excluded.count
            """;

    private static final String LINK = """
            UPDATE synthesis.item i
               SET links = links + n.more, aside = NULL, aside_note = NULL, aside_at = NULL, moved_at = :at
              FROM (SELECT item, count(*) AS more FROM unnest(:items::uuid[]) AS u (item) GROUP BY item) n
             WHERE i.space_id = :space AND i.contribution = n.item
            """;

    private static final String READ = """
            INSERT INTO synthesis.reading (space_id, contribution, account, revision, name, at)
            SELECT :space, contribution, :account, revision, :name, :at FROM synthesis.item
             WHERE space_id = :space AND contribution = ANY(:ids) ORDER BY number
                ON CONFLICT DO NOTHING
            RETURNING contribution
            """;

    private static final String COUNT_READERS = """
            UPDATE synthesis.item
               SET readers = readers + 1, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL,
                   moved_at = :at
             WHERE space_id = :space AND contribution = ANY(:ids)
            """;

    /** Served by {@code attachment_campaign}. */
    private static final String OF = """
            SELECT t.campaign, count(DISTINCT t.item) AS texts
              FROM synthesis.attachment t
              JOIN synthesis.item i ON i.space_id = t.space_id AND i.contribution = t.item AND i.admissible
             WHERE t.space_id = :space AND t.argument = :argument AND t.campaign IS NOT NULL AND t.until IS NULL
             GROUP BY t.campaign ORDER BY texts DESC, t.campaign LIMIT 50
            """;

    /** Served by {@code attachment_of_campaign}. */
    private static final String TO_READ = """
            SELECT DISTINCT i.number
              FROM synthesis.attachment t
              JOIN synthesis.item i ON i.space_id = t.space_id AND i.contribution = t.item
             WHERE t.space_id = :space AND t.campaign = :campaign AND t.until IS NULL AND i.admissible AND i.readers = 0
             ORDER BY i.number LIMIT :rows
            """;

    private final DatabaseClient db;

    SupportStore(DatabaseClient db) {
        this.db = db;
    }

    /** Those of these contributions that the public reads, held until the transaction ends; at most 200. */
    Mono<List<Member>> hold(SpaceId space, List<UUID> ids) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Member(
                        Rows.required(row, "contribution", UUID.class),
                        Rows.required(row, "number", Long.class),
                        Rows.required(row, "revision", Integer.class),
                        Rows.required(row, "readers", Integer.class)))
                .all()
                .collectList();
    }

    /** Keeps excerpts; those that somebody has made already stay the ones that they are. */
    Mono<Void> insert(SpaceId space, List<Quote> quotes, Instant at, Person by) {
        return asked(db.sql(INSERT), space, quotes, at, by)
                .bind("name", by.name())
                .then();
    }

    /** Of the contributions of some excerpts, those that speak for an argument. */
    Mono<Set<UUID>> speaking(SpaceId space, UUID argument, List<Quote> quotes) {
        return db.sql(SPEAKING)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("items", items(quotes))
                .map(row -> Rows.required(row, "item", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** Attaches excerpts to an argument as a campaign's; those that were not attached. */
    Mono<List<Put>> attach(SpaceId space, UUID argument, UUID campaign, List<Quote> quotes, Instant at, Person by) {
        return asked(db.sql(ATTACH), space, quotes, at, by)
                .bind("argument", argument)
                .bind("campaign", campaign)
                .map(row -> new Put(Rows.required(row, "excerpt", UUID.class), Rows.required(row, "item", UUID.class)))
                .all()
                .collectList()
                .flatMap(put -> db.sql(GATHER)
                        .bind("space", space.value())
                        .bind("argument", argument)
                        .bind("campaign", campaign)
                        .bind("items", items(quotes))
                        .then()
                        .thenReturn(put));
    }

    private static DatabaseClient.GenericExecuteSpec asked(
            DatabaseClient.GenericExecuteSpec spec, SpaceId space, List<Quote> quotes, Instant at, Person by) {
        return spec.bind("space", space.value())
                .bind("ids", quotes.stream().map(Quote::id).toArray(UUID[]::new))
                .bind("items", items(quotes))
                .bind("labels", quotes.stream().map(Quote::label).toArray(String[]::new))
                .bind("revisions", quotes.stream().map(Quote::revision).toArray(Integer[]::new))
                .bind("froms", quotes.stream().map(one -> one.span().from()).toArray(Integer[]::new))
                .bind("tos", quotes.stream().map(one -> one.span().to()).toArray(Integer[]::new))
                .bind("quotes", quotes.stream().map(Quote::words).toArray(String[]::new))
                .bind(
                        "vectors",
                        quotes.stream().map(one -> Terms.vector(one.words())).toArray(String[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account());
    }

    private static UUID[] items(List<Quote> quotes) {
        return quotes.stream().map(Quote::item).toArray(UUID[]::new);
    }

    Mono<Void> count(SpaceId space, UUID argument, int more) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("more", more)
                .then();
    }

    Mono<Void> addTerms(SpaceId space, UUID argument, List<UUID> excerpts) {
        return db.sql(TERMS)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("excerpts", excerpts.toArray(UUID[]::new))
                .then();
    }

    /** Counts excerpts for their contributions; what has an argument is no longer set aside. */
    Mono<Void> link(SpaceId space, List<Put> put, Instant at) {
        return db.sql(LINK)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("space", space.value())
                .bind("items", put.stream().map(Put::item).toArray(UUID[]::new))
                .then();
    }

    /** Keeps that somebody read contributions; those that they had not. */
    Mono<Set<UUID>> read(SpaceId space, List<UUID> ids, Instant at, Person by) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(row -> Rows.required(row, "contribution", UUID.class))
                .all()
                .collect(Collectors.toSet())
                .flatMap(read -> db.sql(COUNT_READERS)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("space", space.value())
                        .bind("ids", read.toArray(UUID[]::new))
                        .then()
                        .thenReturn(read));
    }

    /** How many texts of each campaign speak for an argument, the most first. */
    Mono<Map<UUID, Long>> of(SpaceId space, UUID argument) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("argument", argument)
                .map(row ->
                        Map.entry(Rows.required(row, "campaign", UUID.class), Rows.required(row, "texts", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    Mono<List<Long>> toRead(SpaceId space, UUID campaign, int rows) {
        return db.sql(TO_READ)
                .bind("space", space.value())
                .bind("campaign", campaign)
                .bind("rows", rows)
                .map(row -> Rows.required(row, "number", Long.class))
                .all()
                .collectList();
    }

    /** A text of a campaign that the public reads. */
    record Member(UUID contribution, long number, int revision, int readers) {}

    /** A passage of a text, about to become an excerpt. */
    record Quote(UUID id, UUID item, String label, int revision, Span span, String words) {}

    /** An excerpt that is attached now, and was not. */
    record Put(UUID excerpt, UUID item) {}
}
