package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The daily checkpoint is stamped by a real authority (OpenSSL's, over HTTP), and OpenSSL verifies the stamp. */
@ServerTest
class TimeStampTests extends LogHttpTest {

    /** Far from the days of every other test. */
    private static final LocalDate DAY = LocalDate.parse("2031-03-04");

    private static final String CONFIG = """
            [ tsa ]
            default_tsa = only
            [ only ]
            serial = serial
            default_policy = 1.2.3.4.1
            digests = sha256
            signer_digest = sha256
            accuracy = secs:1
            [ req ]
            distinguished_name = name
            x509_extensions = tsa_certificate
            prompt = no
            [ name ]
            CN = An invented authority
            [ tsa_certificate ]
            extendedKeyUsage = critical,timeStamping
            basicConstraints = critical,CA:TRUE
            """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private KeptStore kept;

    @SuppressWarnings("NullAway.Init")
    private HttpServer authority;

    private boolean away;

    @BeforeEach
    void startAuthority() throws IOException {
        Files.writeString(folder.resolve("openssl.cnf"), CONFIG);
        Files.writeString(folder.resolve("serial"), "01");
        openssl(
                "req",
                "-x509",
                "-config",
                "openssl.cnf",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "certificate.pem",
                "-days",
                "3650");
        authority = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        authority.createContext("/", this::answer);
        authority.start();
    }

    @AfterEach
    void stopAuthority() {
        authority.stop(0);
        clock.reset();
    }

    @Test
    void isStampedServedAndVerifiedByOpenSsl() throws IOException {
        keep();
        daily().stampAll().block();

        String note = get(log + "/daily/" + DAY);
        byte[] stamp =
                Objects.requireNonNull(LedgerTest.await(kept.get(space, DAY)).stamp());
        Files.writeString(folder.resolve("note.txt"), note);
        Files.write(folder.resolve("stamp.tsr"), stamp);
        assertThat(openssl("ts", "-verify", "-in", "stamp.tsr", "-data", "note.txt", "-CAfile", "certificate.pem"))
                .contains("Verification: OK");
        assertThat(ask(log + "/daily/" + DAY + "/stamp").headers().firstValue("Content-Type"))
                .hasValue("application/timestamp-reply");
    }

    @Test
    void anAuthorityThatIsAwayIsAskedAgain() {
        keep();
        away = true;
        daily().stampAll().block();
        assertThat(LedgerTest.await(kept.get(space, DAY)).stamp()).isNull();
        assertThat(ask(log + "/daily/" + DAY + "/stamp").statusCode()).isEqualTo(404);

        away = false;
        daily().stampAll().block();
        assertThat(LedgerTest.await(kept.get(space, DAY)).stamp()).isNotNull();
    }

    @Test
    void aStampOfSomethingElseIsNotKept() {
        TimeStamping stamping = stamping();
        byte[] other = LedgerTest.await(stamping.stamp("something else"));
        authority.removeContext("/");
        authority.createContext("/", exchange -> send(exchange, other));

        assertThat(stamping.stamp("the note")
                        .map(stamp -> "kept")
                        .onErrorReturn("refused")
                        .block())
                .isEqualTo("refused");
    }

    @Test
    void aDayWithoutCheckpointIsNotFound() {
        assertThat(ask(log + "/daily/2030-01-01").statusCode()).isEqualTo(404);
        assertThat(ask(log + "/daily/hier").statusCode()).isEqualTo(404);
        assertThat(ask(log + "/daily/2030-01-01/stamp").statusCode()).isEqualTo(404);
    }

    private void keep() {
        clock.moveToParis(DAY + "T23:56:00");
        db.sql("INSERT INTO ledger.kept_checkpoint (space_id, day, size, note)"
                        + " SELECT space_id, :day, size, note FROM ledger.log WHERE space_id = :space")
                .bind("day", DAY)
                .bind("space", space.value())
                .then()
                .block();
    }

    private DailyCheckpoints daily() {
        return new DailyCheckpoints(kept, stamping(), clock);
    }

    private TimeStamping stamping() {
        URI address = URI.create("http://localhost:" + authority.getAddress().getPort() + "/");
        return new TimeStamping(new LedgerProperties(
                "localhost", null, null, null, null, List.of(), Duration.ofHours(1), address, List.of()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        Files.write(folder.resolve("query.tsq"), exchange.getRequestBody().readAllBytes());
        openssl(
                "ts",
                "-reply",
                "-config",
                "openssl.cnf",
                "-queryfile",
                "query.tsq",
                "-inkey",
                "key.pem",
                "-signer",
                "certificate.pem",
                "-out",
                "reply.tsr");
        send(exchange, Files.readAllBytes(folder.resolve("reply.tsr")));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String openssl(String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("these tests need openssl", missing);
        }
    }
}
