package org.egide.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.shared.SpaceId;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What the log's tests share: a log of their own, on the real database. */
@DatabaseTest
abstract class LedgerTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Sequencer sequencer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    SpaceId space;

    @BeforeEach
    void newLog() {
        clock.reset();
        space = SpaceId.next();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Appends events and waits until they have their positions. */
    void append(int count) {
        appendUnplaced(count);
        awaitSize(count);
    }

    void appendUnplaced(int count) {
        ledger.append(IntStream.range(0, count)
                        .mapToObj(i -> new Fact(
                                space, "contribution.withdrawn", UUID.randomUUID(), Map.of("number", (long) i + 1)))
                        .toList())
                .block();
    }

    /** The application's own sequencer may hold the lock, so that a round of ours finds nothing to do. */
    void awaitSize(long atLeast) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (size() < atLeast) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the log did not grow to " + atLeast);
            }
            sequencer.placeAll().block();
        }
    }

    long size() {
        return await(ledger.size(space));
    }

    List<Event> events() {
        return await(ledger.read(space, 0, 10_000));
    }

    static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }
}
