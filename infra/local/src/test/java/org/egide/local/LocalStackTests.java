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
import org.egide.servers.PostgreSql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one command of the README: it starts soon, ends cleanly, and starts again whatever ended it. */
@Tag("alone")
class LocalStackTests {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String SITE = "egide.local.port";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void servesItsFirstPageWithNothingPrepared() throws IOException, InterruptedException {
        try (StackProcess stack = new StackProcess(temporary.resolve("data"), StackProcess.freePorts())) {
            say("First page", stack.awaitAnswer(SITE, "/fr/", PATIENCE), Duration.ofSeconds(10));
            stack.awaitWords("The demonstration is loaded");
            assertThat(stack.answers(SITE, "/fr/consultations/acc-douvrin")).isTrue();
        }
    }

    @Test
    void startsAgainAfterKillAndAfterTerm() throws IOException, InterruptedException {
        Map<String, Integer> ports = new HashMap<>(StackProcess.freePorts());
        ports.put("egide.local.keycloak-port", Ports.free());
        Path data = temporary.resolve("data");
        startAndKill(data, ports);
        startAgainAndTerminate(data, ports);
    }

    private void startAndKill(Path data, Map<String, Integer> ports) throws IOException, InterruptedException {
        try (StackProcess killed = new StackProcess(data, ports)) {
            killed.awaitAnswer(SITE, "/fr/", PATIENCE);
            Duration accounts = killed.awaitAnswer("egide.local.keycloak-port", "/realms/egide", PATIENCE);
            say("Keycloak", accounts, Duration.ofSeconds(60));
            killed.kill();
            assertThat(isAlive(keycloak(data))).isTrue();
            assertThat(isAlive(database(data))).isTrue();
        }
    }

    private static void startAgainAndTerminate(Path data, Map<String, Integer> ports)
            throws IOException, InterruptedException {
        long keycloak = keycloak(data);
        long database = database(data);
        try (StackProcess again = new StackProcess(data, ports)) {
            again.awaitAnswer(SITE, "/fr/", PATIENCE);
            assertThat(again.answers(SITE, "/fr/consultations/acc-douvrin")).isTrue();
            assertThat(isAlive(keycloak)).isFalse();
            assertThat(isAlive(database)).isFalse();
            database = database(data);
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

    /**
     * A figure, not a bound: a machine that others use may be half as fast an hour later. The database that starts
     * alone on a new folder, just after, says how fast it is: no page can come before that.
     *
     * @param took from the start of the process
     * @param target on two cores with nothing else to do, see docs/performance.md
     */
    private void say(String what, Duration took, Duration target) {
        long begun = System.nanoTime();
        try (PostgreSql alone = new PostgreSql(temporary.resolve("alone"), Ports.free())) {
            alone.start();
            Duration limit = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf(
                    "%s on a new folder: %s s, target %s s: %s; the database alone: %s s, ratio %.1f%n",
                    what,
                    seconds(took),
                    target.toSeconds(),
                    took.compareTo(target) < 0 ? "reached" : "missed",
                    seconds(limit),
                    seconds(took) / seconds(limit));
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private static long keycloak(Path data) throws IOException {
        return pid(data.resolve("keycloak/keycloak.pid"));
    }

    private static long database(Path data) throws IOException {
        return pid(data.resolve("postgresql/data/postmaster.pid"));
    }

    private static long pid(Path record) throws IOException {
        return Long.parseLong(Files.readAllLines(record).getFirst().trim());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
