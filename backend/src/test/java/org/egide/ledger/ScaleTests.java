package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.shared.Rows;
import org.egide.testing.DatabaseTest;
import org.egide.testing.WholeLog;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A log of 100,000 events: how fast it grows, how much it takes, and every proof of it. */
@DatabaseTest
class ScaleTests extends LedgerTest {

    private static final Logger log = LoggerFactory.getLogger(ScaleTests.class);
    private static final int EVENTS = 100_000;
    private static final int TOGETHER = 5_000;
    private static final int AT_LEAST_A_SECOND = 5_000;
    private static final String COMMITMENT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    @Test
    void growsByMoreThanFiveThousandEventsASecondAndProvesEachOfThem() {
        long sizeBefore = diskSize();
        Duration spent = Duration.ZERO;
        for (int i = 0; i < EVENTS; i += TOGETHER) {
            spent = spent.plus(placed(i));
        }
        report(spent, diskSize() - sizeBefore);

        assertEveryProof();
        assertThat(EVENTS * 1000L / spent.toMillis()).isGreaterThan(AT_LEAST_A_SECOND);
    }

    /** From the commit of a burst to its last position. */
    private Duration placed(int from) {
        ledger.append(IntStream.range(from, from + TOGETHER)
                        .mapToObj(this::submitted)
                        .toList())
                .block();
        Instant start = Instant.now();
        while (size() < from + TOGETHER) {
            sequencer.placeAll().block();
        }
        return Duration.between(start, Instant.now());
    }

    private Fact submitted(int number) {
        return new Fact(
                space,
                "contribution.submitted",
                UUID.randomUUID(),
                Map.of(
                        "number",
                        number + 1L,
                        "kind",
                        "OPINION",
                        "theme",
                        "01890a5d-ac96-774b-bcce-b302099a8057",
                        "channel",
                        "WEB",
                        "state",
                        "WAITING",
                        "commitment",
                        COMMITMENT));
    }

    private void assertEveryProof() {
        WholeLog whole = WholeLog.read(logs, space);
        Instant start = Instant.now();
        assertThat(whole.proveEach()).isEqualTo(EVENTS);
        int grown = whole.proveGrowth();
        log.info(
                "every proof of {} events and {} earlier sizes checked in {} ms",
                EVENTS,
                grown,
                Duration.between(start, Instant.now()).toMillis());
    }

    private void report(Duration spent, long bytes) {
        log.info(
                "{} events placed in {} ms: {} a second, {} µs each, {} bytes each on disk with indexes and tree",
                EVENTS,
                spent.toMillis(),
                EVENTS * 1000L / spent.toMillis(),
                spent.toNanos() / 1000 / EVENTS,
                bytes / EVENTS);
    }

    /** Vacuumed, so that the rows as they were before they had their position do not count. */
    private long diskSize() {
        db.sql("VACUUM ledger.event").then().block();
        return await(
                db.sql("""
                        SELECT pg_total_relation_size('ledger.event') + pg_total_relation_size('ledger.tile') AS bytes
                        """).map(row -> Rows.required(row, "bytes", Long.class)).one());
    }
}
