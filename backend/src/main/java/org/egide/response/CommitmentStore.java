package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the editions of a response promise: each request once, as the last edition that promises something says it. */
@Repository
class CommitmentStore {

    /** Some editions of some hundred rows; served by the primary keys. */
    private static final String PROMISED = """
            SELECT DISTINCT ON (g.request) g.request, g.kind, g.place, g.asked, g.addressee, g.respondent, g.stance,
                   g.text, g.justification, g.commitment, g.due, g.means, g.responsible,
                   min(e.published_at) OVER (PARTITION BY g.request) AS since,
                   g.edition < (SELECT max(number) FROM response.edition
                                 WHERE space_id = :space AND published_at <= :at) AS dropped
              FROM response.given g
              JOIN response.edition e ON e.space_id = g.space_id AND e.number = g.edition
             WHERE g.space_id = :space AND e.published_at <= :at AND g.commitment <> ''
             ORDER BY g.request, g.edition DESC LIMIT 200
            """;

    private final DatabaseClient db;

    CommitmentStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Promised>> all(SpaceId space, Instant at) {
        return db.sql(PROMISED)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(CommitmentStore::toPromised)
                .all()
                .collectList();
    }

    private static Promised toPromised(Readable row) {
        return new Promised(
                ResponseEditionStore.toGiven(row),
                ReplyStore.toReply(row),
                Rows.instant(row, "since"),
                Rows.required(row, "dropped", Boolean.class));
    }

    /**
     * What is promised.
     *
     * @param given the request
     * @param reply the reply that promises it
     * @param since when something was first promised in reply to it
     * @param dropped whether the last edition promises nothing of it any more
     */
    record Promised(Given given, Reply reply, Instant since, boolean dropped) {}
}
