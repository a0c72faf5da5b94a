package org.egide.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.egide.channel.Delivery.Outcome;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which replica reads a mailbox, and what became of the e-mails that it gave. */
@Repository
class DeliveryStore {

    private static final String HOLD = """
            INSERT INTO channel.mailbox AS mailbox (address, holder, free_at) VALUES (:box, :holder, :until)
                ON CONFLICT (address) DO UPDATE SET holder = excluded.holder, free_at = excluded.free_at
             WHERE mailbox.holder = excluded.holder OR mailbox.free_at <= :now
            """;

    private static final String RELEASE = """
            UPDATE channel.mailbox SET free_at = :now WHERE address = :box AND holder = :holder
            """;

    private static final String KNOWN = """
            SELECT outcome, contribution FROM channel.delivery
             WHERE space_id = :space AND box = :box AND uid_validity = :validity AND uid = :uid
               AND contribution IS NOT NULL
            """;

    /** The first delivery of a contribution is the one that is received, the others repeat it. */
    private static final String RECEIVE = """
            INSERT INTO channel.delivery (space_id, box, uid_validity, uid, message_key, arrived_at, handled_at,
                                          contribution, left_out, outcome)
            SELECT :space, :box, :validity, :uid, :key, :arrived, :now, :contribution, :files,
                   CASE WHEN EXISTS (SELECT FROM channel.delivery
                                      WHERE space_id = :space AND contribution = :contribution
                                        AND outcome = 'RECEIVED'
                                        AND (box, uid_validity, uid) <> (:box, :validity, :uid))
                        THEN 'REPEATED' ELSE 'RECEIVED' END
                ON CONFLICT (space_id, box, uid_validity, uid) DO UPDATE
                   SET message_key = excluded.message_key, handled_at = excluded.handled_at, reason = NULL,
                       contribution = excluded.contribution, left_out = excluded.left_out, outcome = excluded.outcome
            RETURNING outcome
            """;

    private static final String REFUSE = """
            INSERT INTO channel.delivery (space_id, box, uid_validity, uid, message_key, arrived_at, handled_at,
                                          outcome, reason, left_out)
            VALUES (:space, :box, :validity, :uid, :key, :arrived, :now, :outcome, :reason, :files)
                ON CONFLICT (space_id, box, uid_validity, uid) DO UPDATE
                   SET handled_at = excluded.handled_at, outcome = excluded.outcome, reason = excluded.reason
            """;

    private final DatabaseClient db;

    DeliveryStore(DatabaseClient db) {
        this.db = db;
    }

    /** Takes a box that nobody holds, or goes on holding it; false when another replica has it. */
    Mono<Boolean> hold(String box, UUID holder, Instant now, Instant until) {
        return db.sql(HOLD)
                .bind("box", box)
                .bind("holder", holder)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> release(String box, UUID holder, Instant now) {
        return db.sql(RELEASE)
                .bind("box", box)
                .bind("holder", holder)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** What became of a delivery that is a contribution already; empty otherwise. */
    Mono<Known> known(Delivery delivery) {
        return place(db.sql(KNOWN), delivery)
                .map(row -> new Known(
                        Outcome.valueOf(Rows.required(row, "outcome", String.class)),
                        Rows.required(row, "contribution", UUID.class)))
                .one();
    }

    /** Keeps that a delivery is a contribution, as its first one or again. */
    Mono<Known> receive(Delivery delivery, Incoming incoming, UUID contribution, Instant now) {
        return kept(db.sql(RECEIVE), delivery, incoming, now)
                .bind("contribution", contribution)
                .map(row -> new Known(Outcome.valueOf(Rows.required(row, "outcome", String.class)), contribution))
                .one();
    }

    /** Keeps that a delivery is none. */
    Mono<Void> refuse(Delivery delivery, Incoming incoming, Outcome outcome, String reason, Instant now) {
        return kept(db.sql(REFUSE), delivery, incoming, now)
                .bind("outcome", outcome.name())
                .bind("reason", reason)
                .then();
    }

    private static GenericExecuteSpec kept(GenericExecuteSpec sql, Delivery delivery, Incoming incoming, Instant now) {
        return place(sql, delivery)
                .bind("key", incoming.key())
                .bind("arrived", delivery.arrivedAt().atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("files", incoming.files());
    }

    private static GenericExecuteSpec place(GenericExecuteSpec sql, Delivery delivery) {
        return sql.bind("space", delivery.space().value())
                .bind("box", delivery.box())
                .bind("validity", delivery.validity())
                .bind("uid", delivery.uid());
    }

    /**
     * A delivery that is a contribution.
     *
     * @param outcome whether it is its first
     * @param contribution the contribution's id
     */
    record Known(Outcome outcome, UUID contribution) {}
}
