package org.egide.moderation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.egide.moderation.DecisionStore.Made;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts of decisions by week, outcome and ground, kept in the transactions that decide. */
@Repository
class ModerationTallyStore {

    /** Rows are met in one order, so that two transactions never wait for each other in a ring. */
    private static final String ADD = """
            INSERT INTO moderation.tally AS tally
                   (space_id, week, outcome, ground, decided, in_time, delay_seconds, undone, appealed, reversed)
            SELECT :space, :week, :outcome, ground, :decided, :inTime, :delay, :undone, :appealed, :reversed
              FROM unnest(:grounds::text[]) AS g (ground)
             ORDER BY ground
                ON CONFLICT (space_id, week, outcome, ground) DO UPDATE
               SET decided = tally.decided + excluded.decided, in_time = tally.in_time + excluded.in_time,
                   delay_seconds = tally.delay_seconds + excluded.delay_seconds,
                   undone = tally.undone + excluded.undone, appealed = tally.appealed + excluded.appealed,
                   reversed = tally.reversed + excluded.reversed
            """;

    /** Ten years of weeks at most, a few rows each. */
    private static final String READ = """
            SELECT week, outcome, ground, decided, in_time, delay_seconds, undone, appealed, reversed
              FROM moderation.tally WHERE space_id = :space
             ORDER BY week, outcome, ground LIMIT 20000
            """;

    private final DatabaseClient db;

    ModerationTallyStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> decided(SpaceId space, Made made, int delayHours) {
        Duration delay = Duration.between(made.queuedAt(), made.decision().at());
        boolean inTime = delay.compareTo(Duration.ofHours(delayHours)) <= 0;
        return add(space, made, new Counts(1, inTime ? 1 : 0, Math.max(0, delay.toSeconds()), 0, 0, 0));
    }

    Mono<Void> undone(SpaceId space, Made made) {
        return add(space, made, new Counts(0, 0, 0, 1, 0, 0));
    }

    Mono<Void> appealed(SpaceId space, Made made) {
        return add(space, made, new Counts(0, 0, 0, 0, 1, 0));
    }

    Mono<Void> reversed(SpaceId space, Made made) {
        return add(space, made, new Counts(0, 0, 0, 0, 0, 1));
    }

    private Mono<Void> add(SpaceId space, Made made, Counts counts) {
        String[] grounds = Stream.concat(
                        Stream.of(""), made.decision().grounds().stream().map(Enum::name))
                .toArray(String[]::new);
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("week", weekOf(made.decision().at()))
                .bind("outcome", made.decision().outcome().name())
                .bind("grounds", grounds)
                .bind("decided", counts.decided())
                .bind("inTime", counts.inTime())
                .bind("delay", counts.delaySeconds())
                .bind("undone", counts.undone())
                .bind("appealed", counts.appealed())
                .bind("reversed", counts.reversed())
                .then();
    }

    private static LocalDate weekOf(Instant at) {
        return LocalDate.ofInstant(at, Times.LEGAL_ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Mono<List<Week>> read(SpaceId space) {
        return db.sql(READ)
                .bind("space", space.value())
                .map(row -> new Week(
                        Rows.required(row, "week", LocalDate.class),
                        Rows.required(row, "outcome", String.class),
                        Rows.required(row, "ground", String.class),
                        new Counts(
                                Rows.required(row, "decided", Long.class),
                                Rows.required(row, "in_time", Long.class),
                                Rows.required(row, "delay_seconds", Long.class),
                                Rows.required(row, "undone", Long.class),
                                Rows.required(row, "appealed", Long.class),
                                Rows.required(row, "reversed", Long.class))))
                .all()
                .collectList();
    }

    record Week(LocalDate monday, String outcome, String ground, Counts counts) {}

    record Counts(long decided, long inTime, long delaySeconds, long undone, long appealed, long reversed) {}
}
