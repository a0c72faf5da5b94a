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
import org.egide.consultation.ModerationMode;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.shared.SpaceId;
import org.egide.testing.ServerTest;
import org.egide.testing.Tampering;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.VerifyLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The log as strangers read it; software that we did not write checks it, and finds what was tampered with. */
@ServerTest
class LogOverHttpTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Sequencer sequencer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Signing signing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @SuppressWarnings("NullAway.Init")
    private SpaceId space;

    @SuppressWarnings("NullAway.Init")
    private String log;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        Consultation consultation = made.open();
        space = consultation.id();
        log = "/consultations/" + consultation.slug() + "/log";
        grow(599);
    }

    @Test
    void anIndependentClientProvesEveryEntryAndThatTheLogOnlyGrew() {
        Path kept = keep(get(log + "/checkpoint"));
        grow(137);

        VerifyLog.Answer answer = verify("-kept", kept.toString());

        assertThat(answer.text())
                .contains("is signed: 737 entries")
                .contains("Its first 600 entries are those of the checkpoint kept earlier.")
                .contains("Each of its 737 entries is at its place");
        assertThat(answer.proved()).isTrue();
    }

    @Test
    void theCheckpointIsNamedAfterTheConsultationAndNotCached() {
        HttpResponse<String> answer = ask(log + "/checkpoint");

        assertThat(answer.body()).startsWith("localhost:8080" + log + "\n600\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void fullTilesAreKeptForEverAndPartialOnesShortly() {
        HttpResponse<String> full = ask(log + "/tile/0/001");
        HttpResponse<String> partial = ask(log + "/tile/0/002.p/88");
        HttpResponse<String> entries = ask(log + "/tile/entries/000");

        assertThat(full.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(full.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(full.headers().firstValueAsLong("Content-Length")).hasValue(8192);
        assertThat(partial.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(entries.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/002",
                "0/002.p/89",
                "0/003.p/1",
                "0/003",
                "1/000",
                "1/000.p/3",
                "2/000.p/1",
                "63/000",
                "entries/002",
                "entries/002.p/89",
                "entries/003",
                "0/x999/x999/x999/x999/x999/999",
                "0/999999999999999999999",
                "entries/x999/x999/x999/x999/x999/999",
                "9/000",
                "0/..%2f..%2fcheckpoint",
                "%30/000",
                "0/000;v=1",
                "0//000",
                "0/000/",
                "",
                "entries/",
                "0/000.p/256",
                "0/%2e%2e/0/000",
                "../checkpoint",
                "0/000%00"
            })
    void whatIsNotInTheLogIsNotFound(String path) {
        assertThat(ask(log + "/tile/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogOfADraftIsNotFound() {
        Consultation draft = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-05-09", "2021-05-25", "2021-06-23"),
                ModerationMode.BEFORE_PUBLICATION));

        assertThat(ask("/consultations/" + draft.slug() + "/log/checkpoint").statusCode())
                .isEqualTo(404);
        assertThat(ask("/consultations/nowhere/log/checkpoint").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherKeyIsNotTheLogs() {
        String other = SigningKey.fromPem(SigningKey.newPem())
                .verifier("localhost:8080" + log)
                .toString();

        VerifyLog.Answer answer = VerifyLog.run("http://localhost:" + port + log, other);

        assertThat(answer.proved()).isFalse();
        assertThat(answer.text()).contains("NOT PROVED: the log's checkpoint:");
    }

    @Test
    void aRewrittenEntryIsFound() {
        tamper("UPDATE ledger.event SET entry = replace(entry, '\"number\":300,', '\"number\":301,')"
                + " WHERE space_id = :space AND position = 301");

        assertThat(verify().text()).contains("NOT PROVED: entry 300 is not the one that was signed");
    }

    @Test
    void aRewrittenDateIsFound() {
        tamper("UPDATE ledger.event SET entry = replace(entry, '2021-04-01', '2021-04-30')"
                + " WHERE space_id = :space AND position = 42");

        assertThat(verify().text()).contains("NOT PROVED: entry 41 is not the one that was signed");
    }

    @Test
    void twoEntriesExchangedAreFound() {
        tamper("UPDATE ledger.event SET position = 1000 WHERE space_id = :space AND position = 10");
        tamper("UPDATE ledger.event SET position = 10 WHERE space_id = :space AND position = 11");
        tamper("UPDATE ledger.event SET position = 11 WHERE space_id = :space AND position = 1000");

        assertThat(verify().text()).contains("NOT PROVED: entry 9 is not the one that was signed");
    }

    @Test
    void aDeletedEntryIsFound() {
        tamper("DELETE FROM ledger.event WHERE space_id = :space AND position = 10");

        assertThat(verify().text()).contains("NOT PROVED: /tile/entries/000: 404");
    }

    @Test
    void anInsertedEntryIsFound() {
        tamper("UPDATE ledger.event SET position = position + 1000 WHERE space_id = :space AND position >= 10");
        tamper("INSERT INTO ledger.event (space_id, id, subject, entry, position)"
                + " SELECT space_id, gen_random_uuid(), subject, entry, 10 FROM ledger.event"
                + " WHERE space_id = :space AND position = 9");
        tamper("UPDATE ledger.event SET position = position - 999 WHERE space_id = :space AND position >= 1000");

        assertThat(verify().text()).contains("NOT PROVED: entry 9 is not the one that was signed");
    }

    @Test
    void aRewrittenTileIsFound() {
        tamper("UPDATE ledger.tile SET hashes = overlay(hashes PLACING '\\x00' FROM 1)"
                + " WHERE space_id = :space AND level = 0 AND index = 0");

        assertThat(verify().text()).contains("NOT PROVED: the tiles do not fit the checkpoint");
    }

    @Test
    void aTruncatedLogIsFoundByWhoKeptACheckpoint() {
        Path kept = keep(sign(new Checkpoint("localhost:8080" + log, 700, Hashes.leaf(new byte[0]))));

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log has 600 entries, but had 700: some are missing");
    }

    @Test
    void aForkIsFoundByWhoKeptACheckpoint() {
        Path kept = keep(sign(new Checkpoint("localhost:8080" + log, 500, Hashes.leaf(new byte[0]))));

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log does not begin with the 500 entries that were signed earlier");
    }

    @Test
    void anOldCheckpointServedAgainIsFoundByWhoKeptALaterOne() {
        String old = get(log + "/checkpoint");
        grow(50);
        Path kept = keep(get(log + "/checkpoint"));
        replay(old);

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log has 600 entries, but had 650: some are missing");
    }

    private void replay(String old) {
        Tampering.with(
                db,
                transaction,
                "UPDATE ledger.log SET note = :note WHERE space_id = :space",
                Map.of("space", space.value(), "note", old));
    }

    private void tamper(String sql) {
        Tampering.with(db, transaction, sql, Map.of("space", space.value()));
    }

    private String sign(Checkpoint checkpoint) {
        return signing.sign(checkpoint).toString();
    }

    private VerifyLog.Answer verify(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.add("http://localhost:" + port + log);
        arguments.add(get(log + "/keys").strip());
        return VerifyLog.run(arguments.toArray(String[]::new));
    }

    private Path keep(String checkpoint) {
        try {
            assertThat(SignedNote.parse(checkpoint).toString()).isEqualTo(checkpoint);
            return Files.writeString(folder.resolve("checkpoint.txt"), checkpoint);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private void grow(int more) {
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

    private String get(String path) {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
