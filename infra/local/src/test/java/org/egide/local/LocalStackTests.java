package org.egide.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.egide.servers.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The one command of the README: it starts soon, ends cleanly, and starts again whatever ended it. Its bounds are those
 * of a machine that does nothing else.
 */
@Tag("alone")
class LocalStackTests {

    private static final Duration FIRST_PAGE = Duration.ofSeconds(10);
    private static final Duration KEYCLOAK = Duration.ofSeconds(60);
    private static final String SITE = "egide.local.port";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void servesItsFirstPageSoonWithNothingPrepared() throws IOException, InterruptedException {
        try (StackProcess stack = new StackProcess(temporary.resolve("data"), StackProcess.freePorts())) {
            Duration first = stack.awaitAnswer(SITE, "/fr/", Duration.ofSeconds(60));
            assertThat(own("First page, on a new folder", first, stack.pid())).isLessThan(FIRST_PAGE);
            stack.awaitWords("The demonstration is loaded");
            assertThat(stack.answers(SITE, "/fr/consultations/acc-douvrin")).isTrue();
        }
    }

    @Test
    void startsAgainAfterKillAndAfterTerm() throws IOException, InterruptedException {
        Map<String, Integer> ports = new HashMap<>(StackProcess.freePorts());
        ports.put("egide.local.keycloak-port", Ports.free());
        Path data = temporary.resolve("data");
        long keycloak;
        long database;
        try (StackProcess killed = new StackProcess(data, ports)) {
            killed.awaitAnswer(SITE, "/fr/", Duration.ofSeconds(60));
            Duration accounts =
                    killed.awaitAnswer("egide.local.keycloak-port", "/realms/egide", Duration.ofSeconds(180));
            keycloak = pid(data.resolve("keycloak/keycloak.pid"));
            assertThat(own("Keycloak, on a new folder", accounts, killed.pid(), keycloak))
                    .isLessThan(KEYCLOAK);
            database = pid(data.resolve("postgresql/data/postmaster.pid"));
            killed.kill();
            assertThat(isAlive(keycloak)).isTrue();
            assertThat(isAlive(database)).isTrue();
        }
        try (StackProcess again = new StackProcess(data, ports)) {
            own("First page, after kill -9", again.awaitAnswer(SITE, "/fr/", Duration.ofSeconds(60)), again.pid());
            assertThat(again.answers(SITE, "/fr/consultations/acc-douvrin")).isTrue();
            assertThat(isAlive(keycloak)).isFalse();
            assertThat(isAlive(database)).isFalse();
            database = pid(data.resolve("postgresql/data/postmaster.pid"));
            assertThat(again.terminate()).isTrue();
            assertThat(endsSoon(database)).isTrue();
            ports.values().forEach(port -> Ports.require("anything", port, "egide"));
        }
    }

    /** PostgreSQL is asked to stop, and may outlive by a moment whoever asked. */
    private static boolean endsSoon(long pid) throws InterruptedException {
        for (int i = 0; i < 100 && isAlive(pid); i++) {
            Thread.sleep(100);
        }
        return !isAlive(pid);
    }

    @ParameterizedTest
    @CsvSource({
        "egide.local.port, the site",
        "egide.local.database-port, PostgreSQL",
        "egide.local.keycloak-port, Keycloak",
        "egide.local.smtp-port, SMTP",
        "egide.local.imap-port, IMAP",
        "egide.local.mail-port, the page of the mail"
    })
    void portInUseIsOneSentence(String setting, String what) throws IOException, InterruptedException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, Integer> ports = new HashMap<>(StackProcess.freePorts());
            ports.put(setting, stranger.getLocalPort());
            try (StackProcess stack = new StackProcess(temporary.resolve("data"), ports)) {
                assertThat(stack.awaitEnd()).isEqualTo(1);
                assertThat(stack.output().lines().filter(line -> line.contains("ERROR")))
                        .singleElement()
                        .asString()
                        .contains("Port " + stranger.getLocalPort() + " (" + what + ") is already in use")
                        .contains("-D" + setting + "=…");
                assertThat(stack.output()).doesNotContain("\tat ");
            }
        }
    }

    /** The time that passed, less what the processes stood in line for a processor. Both are said. */
    private static Duration own(String what, Duration passed, long... processes) throws IOException {
        Duration own = passed;
        for (long process : processes) {
            own = own.minus(StackProcess.stoodInLine(process));
        }
        System.out.printf("%s: %s s, of which %s s its own%n", what, seconds(passed), seconds(own));
        return own;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private static long pid(Path record) throws IOException {
        return Long.parseLong(Files.readAllLines(record).getFirst().trim());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
