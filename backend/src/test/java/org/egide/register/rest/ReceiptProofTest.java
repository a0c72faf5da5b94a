package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.VerifyLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the tests of receipts share: a contribution, its receipt once it is proved, and the program that checks it. */
@ServerTest
abstract class ReceiptProofTest {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @LocalServerPort
    int port;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TransactionalOperator transaction;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void open() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
    }

    static ObjectNode promise(ObjectNode receipt) {
        return (ObjectNode) receipt.get("promise");
    }

    static ObjectNode inclusion(ObjectNode receipt) {
        return (ObjectNode) receipt.get("inclusion");
    }

    String log() {
        return "/consultations/" + consultation.slug() + "/log";
    }

    VerifyLog.Answer verify(ObjectNode receipt) {
        try {
            Path file = Files.writeString(folder.resolve("receipt.json"), receipt.toPrettyString());
            String key = Site.text(Site.on(port).get(log() + "/keys", "en")).strip();
            return VerifyLog.run("-receipt", file.toString(), "http://localhost:" + port + log(), key);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String submit() {
        return Objects.requireNonNull(contributions
                        .submit(consultation, Deposits.anOpinion("De l'eau."))
                        .block())
                .code();
    }

    /** The receipt once the log has its entry. */
    ObjectNode proved(String code) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        ObjectNode receipt;
        do {
            String text = Site.text(Site.on(port).get("/api/v1/receipts/" + code + "/proof", "fr"));
            receipt = (ObjectNode) JsonMapper.shared().readTree(text);
        } while (receipt.get("inclusion").isNull() && System.nanoTime() < end);
        assertThat(receipt.get("inclusion").isNull()).isFalse();
        return receipt;
    }
}
