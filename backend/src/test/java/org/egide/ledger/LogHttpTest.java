package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.consultation.Consultation;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.shared.SpaceId;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.VerifyLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What the tests of the log over HTTP share: a log of 600 entries, and the program that checks it. */
@ServerTest
abstract class LogHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
    Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Sequencer sequencer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Signing signing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TransactionalOperator transaction;

    @SuppressWarnings("NullAway.Init")
    SpaceId space;

    @SuppressWarnings("NullAway.Init")
    String log;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        Consultation consultation = made.open();
        space = consultation.id();
        log = "/consultations/" + consultation.slug() + "/log";
        grow(599);
    }

    String sign(Checkpoint checkpoint) {
        return signing.sign(checkpoint).toString();
    }

    VerifyLog.Answer verify(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.add("http://localhost:" + port + log);
        arguments.add(get(log + "/keys").strip());
        return VerifyLog.run(arguments.toArray(String[]::new));
    }

    Path keep(String checkpoint) {
        try {
            assertThat(SignedNote.parse(checkpoint).toString()).isEqualTo(checkpoint);
            return Files.writeString(folder.resolve("checkpoint.txt"), checkpoint);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    void grow(int more) {
        long before = LedgerTest.await(ledger.size(space));
        ledger.append(IntStream.rangeClosed(1, more)
                        .mapToObj(i -> new Fact(
                                space, "contribution.withdrawn", UUID.randomUUID(), Map.of("number", (long) i)))
                        .toList())
                .block();
        while (LedgerTest.await(ledger.size(space)) < Math.max(before, 1) + more) {
            sequencer.placeAll().block();
        }
    }

    String get(String path) {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build());
    }

    HttpResponse<String> send(String path, String text) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
