package org.egide.report;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.report.Quote.Loss;
import org.egide.report.Quote.Why;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What editions cite, and what they ask. */
@Repository
class QuoteStore {

    private static final String COLUMNS = """
            SELECT q.report, q.edition, q.token, q.subject, q.number, q.place, q.heading, q.label, q.target, q.lost,
                   q.lost_at
              FROM report.quote q
            """;

    /** All of them, for whatever is missed is shown; served by the primary key. */
    private static final String LOST = COLUMNS + """
             WHERE q.space_id = :space AND q.report = :report AND q.edition = :edition AND q.lost IS NOT NULL
             ORDER BY q.number
            """;

    /** Of the last published edition of each report; served by {@code quote_subject}. */
    private static final String OF_SUBJECT = COLUMNS + """
             WHERE q.space_id = :space AND q.subject = ANY(:subjects)
               AND q.edition = (SELECT max(e.number) FROM report.edition e
                                 WHERE e.space_id = q.space_id AND e.report = q.report AND e.state = 'PUBLISHED')
             ORDER BY q.report, q.number LIMIT 500
            """;

    private static final String INSERT = """
            INSERT INTO report.quote (space_id, report, edition, token, subject, number, place, heading, label, target)
            SELECT :space, :report, :edition, *
              FROM unnest(:tokens::text[], :subjects::text[], :numbers::int[], :places::text[], :headings::text[],
                          :labels::text[], :targets::text[])
            """;

    private static final String INSERT_REQUESTS = """
            INSERT INTO report.edition_request (space_id, report, edition, number, kind, place, text, addressee,
                                                sources, rests_on)
            VALUES (:space, :report, :edition, :number, :kind, :place, :text, :addressee, :sources, :on)
            """;

    /** Served by the primary key. */
    private static final String REQUESTS = """
            SELECT number, kind, place, text, addressee, sources FROM report.edition_request
             WHERE space_id = :space AND report = :report AND edition = :edition
             ORDER BY kind, place LIMIT 1000
            """;

    /** Some hundred of them at most are looked through; served by the primary key. */
    private static final String RESTING = """
            SELECT number FROM report.edition_request
             WHERE space_id = :space AND report = :report AND edition = :edition AND rests_on && :subjects
             ORDER BY number LIMIT 1000
            """;

    private final DatabaseClient db;

    QuoteStore(DatabaseClient db) {
        this.db = db;
    }

    /** What an edition quotes and the public may no longer read. */
    Mono<List<Quote>> lost(Edition edition) {
        return db.sql(LOST)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .map(QuoteStore::toQuote)
                .all()
                .collectList();
    }

    /** Where things are cited. */
    Mono<List<Quote>> of(SpaceId space, Collection<String> subjects) {
        return db.sql(OF_SUBJECT)
                .bind("space", space.value())
                .bind("subjects", subjects.toArray(String[]::new))
                .map(QuoteStore::toQuote)
                .all()
                .collectList();
    }

    Mono<Void> insert(Edition edition, List<Quote> quotes) {
        return db.sql(INSERT)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("tokens", texts(quotes, Quote::token))
                .bind("subjects", texts(quotes, Quote::subject))
                .bind("numbers", quotes.stream().map(Quote::number).toArray(Integer[]::new))
                .bind("places", texts(quotes, Quote::place))
                .bind("headings", texts(quotes, Quote::heading))
                .bind("labels", texts(quotes, Quote::label))
                .bind("targets", texts(quotes, Quote::target))
                .then();
    }

    Mono<Void> insert(Edition edition, RestingRequest resting) {
        GuarantorRequest request = resting.asked();
        return db.sql(INSERT_REQUESTS)
                .bind("space", edition.space().value())
                .bind("report", edition.report())
                .bind("edition", edition.number())
                .bind("number", request.number())
                .bind("kind", request.kind().name())
                .bind("place", request.place())
                .bind("text", request.text())
                .bind("addressee", request.addressee())
                .bind("sources", request.sources().toArray(String[]::new))
                .bind("on", resting.on().toArray(String[]::new))
                .then();
    }

    /** The numbers of the requests that rest on some of these. */
    Mono<Set<Integer>> resting(SpaceId space, int report, int edition, Collection<String> subjects) {
        return db.sql(RESTING)
                .bind("space", space.value())
                .bind("report", report)
                .bind("edition", edition)
                .bind("subjects", subjects.toArray(String[]::new))
                .map(row -> Rows.required(row, "number", Integer.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** What an edition asks, clarifications before recommendations. */
    Mono<List<GuarantorRequest>> requests(SpaceId space, int report, int edition) {
        return db.sql(REQUESTS)
                .bind("space", space.value())
                .bind("report", report)
                .bind("edition", edition)
                .map(QuoteStore::toRequest)
                .all()
                .collectList();
    }

    private static GuarantorRequest toRequest(Readable row) {
        return new GuarantorRequest(
                Rows.required(row, "number", Integer.class),
                RequestKind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "place", Integer.class),
                Rows.required(row, "text", String.class),
                Rows.required(row, "addressee", String.class),
                List.of(Rows.required(row, "sources", String[].class)),
                1);
    }

    private static String[] texts(List<Quote> quotes, Function<Quote, String> text) {
        return quotes.stream().map(text).toArray(String[]::new);
    }

    private static Quote toQuote(Readable row) {
        String lost = Rows.optional(row, "lost", String.class);
        return new Quote(
                Rows.required(row, "report", Integer.class),
                Rows.required(row, "edition", Integer.class),
                Rows.required(row, "token", String.class),
                Rows.required(row, "subject", String.class),
                Rows.required(row, "number", Integer.class),
                Rows.required(row, "place", String.class),
                Rows.required(row, "heading", String.class),
                Rows.required(row, "label", String.class),
                Rows.required(row, "target", String.class),
                lost == null ? null : new Loss(Why.valueOf(lost), Rows.instant(row, "lost_at")));
    }
}
