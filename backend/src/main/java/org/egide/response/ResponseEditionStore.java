package org.egide.response;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Locale;
import org.egide.identity.Person;
import org.egide.report.RequestKind;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Responses as they were published, with their files. */
@Repository
class ResponseEditionStore {

    private static final String EDITIONS = """
            SELECT number, report, report_edition, language, owner, decision, reasons, note, published_at, late, sha256
              FROM response.edition WHERE space_id = :space ORDER BY number DESC LIMIT 100
            """;

    private static final String GIVEN = """
            SELECT request, kind, place, asked, addressee, respondent, stance, text, justification, commitment, due,
                   means, responsible
              FROM response.given WHERE space_id = :space AND edition = :edition ORDER BY rank LIMIT 200
            """;

    private static final String INSERT = """
            INSERT INTO response.edition (space_id, number, report, report_edition, language, owner, decision, reasons,
                                          note, published_at, late, sha256, by_account, by_name)
            VALUES (:space, :number, :report, :edition, :language, :owner, :decision, :reasons, :note, :at, :late,
                    :sha256, :account, :name)
            """;

    private static final String GIVE = """
            INSERT INTO response.given (space_id, edition, rank, request, kind, place, asked, addressee, respondent,
                                        stance, text, justification, commitment, due, means, responsible)
            VALUES (:space, :edition, :rank, :request, :kind, :place, :asked, :addressee, :respondent, :stance, :text,
                    :justification, :commitment, :due, :means, :responsible)
            """;

    private static final String KEEP = """
            INSERT INTO response.file (space_id, edition, format, bytes) VALUES (:space, :edition, :format, :bytes)
            """;

    private static final String FILE = """
            SELECT bytes FROM response.file WHERE space_id = :space AND edition = :edition AND format = :format
            """;

    /** What is kept of a request to which the respondent has not replied yet, but for the stance. */
    private static final Reply NOTHING_YET = new Reply(ReplyStance.DEFERRED, "", "", "", null, "", "");

    private final DatabaseClient db;

    ResponseEditionStore(DatabaseClient db) {
        this.db = db;
    }

    /** The newest first, without their replies. */
    Mono<List<PublishedResponse>> all(SpaceId space) {
        return db.sql(EDITIONS)
                .bind("space", space.value())
                .map(ResponseEditionStore::toEdition)
                .all()
                .collectList();
    }

    Mono<List<Given>> given(SpaceId space, int edition) {
        return db.sql(GIVEN)
                .bind("space", space.value())
                .bind("edition", edition)
                .map(ResponseEditionStore::toGiven)
                .all()
                .collectList();
    }

    Mono<Void> insert(SpaceId space, PublishedResponse one, Person by) {
        return ReplyStore.signed(db.sql(INSERT), one.publishedAt(), by)
                .bind("space", space.value())
                .bind("number", one.number())
                .bind("report", one.report())
                .bind("edition", one.reportEdition())
                .bind("language", one.language().getLanguage())
                .bind("owner", one.owner())
                .bind("decision", one.decision().name())
                .bind("reasons", one.reasons())
                .bind("note", one.note())
                .bind("late", one.late())
                .bind("sha256", one.sha256())
                .then()
                .thenMany(Flux.fromIterable(one.replies()).index())
                .concatMap(ranked -> insert(space, one.number(), ranked.getT1().intValue(), ranked.getT2()))
                .then();
    }

    private Mono<Void> insert(SpaceId space, int edition, int rank, Given one) {
        return bound(db.sql(GIVE), one.reply())
                .bind("space", space.value())
                .bind("edition", edition)
                .bind("rank", rank)
                .bind("request", one.request())
                .bind("kind", one.kind().name())
                .bind("place", one.place())
                .bind("asked", one.asked())
                .bind("addressee", one.addressee())
                .bind("respondent", one.by())
                .then();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, @Nullable Reply reply) {
        return reply == null
                ? ReplyStore.bound(sql, NOTHING_YET).bindNull("stance", String.class)
                : ReplyStore.bound(sql, reply);
    }

    Mono<Void> keep(SpaceId space, int edition, String format, byte[] bytes) {
        return db.sql(KEEP)
                .bind("space", space.value())
                .bind("edition", edition)
                .bind("format", format)
                .bind("bytes", bytes)
                .then();
    }

    Mono<byte[]> file(SpaceId space, int edition, String format) {
        return db.sql(FILE)
                .bind("space", space.value())
                .bind("edition", edition)
                .bind("format", format)
                .map(row -> Rows.required(row, "bytes", byte[].class))
                .one();
    }

    private static PublishedResponse toEdition(Readable row) {
        return new PublishedResponse(
                Rows.required(row, "number", Integer.class),
                Rows.required(row, "report", Integer.class),
                Rows.required(row, "report_edition", Integer.class),
                Locale.of(Rows.required(row, "language", String.class)),
                Rows.required(row, "owner", String.class),
                ProjectDecision.valueOf(Rows.required(row, "decision", String.class)),
                Rows.required(row, "reasons", String.class),
                Rows.required(row, "note", String.class),
                Rows.instant(row, "published_at"),
                Rows.required(row, "late", Boolean.class),
                Rows.required(row, "sha256", String.class),
                List.of());
    }

    static Given toGiven(Readable row) {
        return new Given(
                Rows.required(row, "request", Integer.class),
                RequestKind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "place", Integer.class),
                Rows.required(row, "asked", String.class),
                Rows.required(row, "addressee", String.class),
                Rows.required(row, "respondent", String.class),
                Rows.optional(row, "stance", String.class) == null ? null : ReplyStore.toReply(row));
    }
}
