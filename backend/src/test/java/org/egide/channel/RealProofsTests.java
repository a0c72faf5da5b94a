package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.egide.ledger.Ledger;
import org.egide.ledger.Logs;
import org.egide.testing.DatabaseTest;
import org.egide.testing.SharedData;
import org.egide.testing.WholeLog;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A real consultation in the log (République numérique): every entry proved, one by one, and audited. */
@DatabaseTest
class RealProofsTests extends ImportTest {

    private static final Logger log = LoggerFactory.getLogger(RealProofsTests.class);
    private static final String REPUBLIC = "republique-numerique/";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    @Test
    void everyEntryOfTheRepublicOfNumbersIsProved() {
        runShipped("republique-numerique-propositions", REPUBLIC + "propositions.csv");
        runShipped("republique-numerique-arguments", REPUBLIC + "arguments.csv");
        made.awaitPlaced(consultation);

        WholeLog whole = WholeLog.read(logs, consultation.id());
        Instant start = Instant.now();
        int proved = whole.proveEach();
        int grown = whole.proveGrowth();

        log.info(
                "{} entries of République numérique proved one by one, {} earlier sizes, in {} ms",
                proved,
                grown,
                Duration.between(start, Instant.now()).toMillis());
        assertThat(proved)
                .as("the consultation, 696 proposals, 3,994 arguments")
                .isGreaterThanOrEqualTo(4_691);
        assertThat(grown).isGreaterThan(60);
        assertThat(await(logs.audit(consultation.id()))).isEmpty();
    }

    private ImportJob runShipped(String mapping, String file) {
        return finish(start(bytes(SharedData.file(file)), null, mapping));
    }
}
