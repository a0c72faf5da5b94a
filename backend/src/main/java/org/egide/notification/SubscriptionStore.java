package org.egide.notification;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What readers asked to be told of. */
@Repository
class SubscriptionStore {

    private static final String COLUMNS = """
            SELECT space_id, reader, topic, subject, pace, confirmed_at IS NOT NULL AS confirmed, told_at
              FROM notification.subscription
            """;

    /** Asked again, it changes its pace and stays confirmed. */
    private static final String ASK = """
            INSERT INTO notification.subscription (space_id, reader, topic, subject, pace, told_at)
            VALUES (:space, :reader, :topic, :subject, :pace, :now)
                ON CONFLICT (space_id, reader, topic, subject) DO UPDATE SET pace = excluded.pace
            """;

    private static final String CONFIRM = """
            UPDATE notification.subscription SET confirmed_at = :now, told_at = :now
             WHERE reader = :reader AND confirmed_at IS NULL
            """;

    private static final String STOP_ALL = """
            DELETE FROM notification.subscription WHERE reader = :reader AND topic = :topic
            """;

    private static final String FORGET = """
            DELETE FROM notification.subscription WHERE space_id = :space AND subject = :subject RETURNING reader
            """;

    /** Served by {@code subscription_reader}. */
    private static final String OF_READER = COLUMNS + """
             WHERE reader = :reader ORDER BY topic, space_id, subject LIMIT 200
            """;

    /** Served by {@code subscription_reader}: what the next readers are told once a day. */
    private static final String READERS = """
            SELECT DISTINCT reader FROM notification.subscription
             WHERE reader > :after AND topic = 'CONTRIBUTION' AND pace = 'DAILY' AND confirmed_at IS NOT NULL
             ORDER BY reader LIMIT 100
            """;

    /** Served by {@code subscription_subject}. */
    private static final String ABOUT = COLUMNS + """
             WHERE space_id = :space AND subject = :subject AND pace = :pace AND confirmed_at IS NOT NULL
               AND reader > :after
             ORDER BY reader LIMIT 100
            """;

    /** Served by the primary key. */
    private static final String READERS_OF = """
            SELECT DISTINCT reader FROM notification.subscription
             WHERE space_id = :space AND reader > :after AND topic = 'CONTRIBUTION' AND confirmed_at IS NOT NULL
             ORDER BY reader LIMIT 100
            """;

    /** Of two replicas, one tells it. */
    private static final String TELL = """
            UPDATE notification.subscription SET told_at = :to
             WHERE space_id = :space AND reader = :reader AND topic = :topic AND subject = :subject AND told_at = :from
            """;

    private final DatabaseClient db;

    SubscriptionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> ask(SpaceId space, UUID reader, Topic topic, UUID subject, Pace pace, Instant now) {
        return of(ASK, space, reader, topic, subject)
                .bind("pace", pace.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Long> confirm(UUID reader, Instant now) {
        return db.sql(CONFIRM)
                .bind("reader", reader)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> stopAll(UUID reader, Topic topic) {
        return db.sql(STOP_ALL)
                .bind("reader", reader)
                .bind("topic", topic.name())
                .then();
    }

    /** Ends whatever was asked about a contribution; by whom. */
    Mono<List<UUID>> forget(SpaceId space, UUID subject) {
        return db.sql(FORGET)
                .bind("space", space.value())
                .bind("subject", subject)
                .map(row -> Rows.required(row, "reader", UUID.class))
                .all()
                .collectList();
    }

    Mono<List<Subscription>> ofReader(UUID reader) {
        return db.sql(OF_READER)
                .bind("reader", reader)
                .map(SubscriptionStore::toSubscription)
                .all()
                .collectList();
    }

    /** The next readers who are told once a day, by id. */
    Mono<List<UUID>> daily(UUID after) {
        return db.sql(READERS)
                .bind("after", after)
                .map(row -> Rows.required(row, "reader", UUID.class))
                .all()
                .collectList();
    }

    /** The next who asked for news of contributions to a consultation, by id. */
    Mono<List<UUID>> readersOf(SpaceId space, UUID after) {
        return db.sql(READERS_OF)
                .bind("space", space.value())
                .bind("after", after)
                .map(row -> Rows.required(row, "reader", UUID.class))
                .all()
                .collectList();
    }

    /** The next who asked about a subject, by reader. */
    Mono<List<Subscription>> about(SpaceId space, UUID subject, Pace pace, UUID after) {
        return db.sql(ABOUT)
                .bind("space", space.value())
                .bind("subject", subject)
                .bind("pace", pace.name())
                .bind("after", after)
                .map(SubscriptionStore::toSubscription)
                .all()
                .collectList();
    }

    /** Takes what happened until an instant to be told; false when another replica did. */
    Mono<Boolean> tell(Subscription one, Instant to) {
        return of(TELL, one.space(), one.reader(), one.topic(), one.subject())
                .bind("from", one.toldAt().atOffset(ZoneOffset.UTC))
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private GenericExecuteSpec of(String sql, SpaceId space, UUID reader, Topic topic, UUID subject) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("reader", reader)
                .bind("topic", topic.name())
                .bind("subject", subject);
    }

    private static Subscription toSubscription(Readable row) {
        return new Subscription(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "reader", UUID.class),
                Topic.valueOf(Rows.required(row, "topic", String.class)),
                Rows.required(row, "subject", UUID.class),
                Pace.valueOf(Rows.required(row, "pace", String.class)),
                Rows.required(row, "confirmed", Boolean.class),
                Rows.instant(row, "told_at"));
    }
}
