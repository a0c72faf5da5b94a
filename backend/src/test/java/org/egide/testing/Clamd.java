package org.egide.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.egide.servers.Ports;

/** A real ClamAV daemon of this machine, which knows one virus, an invented one: no real signature is fetched. */
public final class Clamd implements AutoCloseable {

    /** What the invented virus says. */
    public static final String VIRUS = "je suis un virus inventé pour un essai";

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String ABSENT = """


            ##########################################################################
            #  NO FILE WAS CHECKED FOR VIRUSES: there is no clamd on this machine.   #
            #  Debian: apt-get install clamav-daemon.                                #
            ##########################################################################
            """;

    private final int port;
    private final Process process;

    private Clamd(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one, which answers when this returns; without it, says so loudly and skips the test, or fails it where
     * {@code CI} is set.
     */
    public static Clamd start(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println(ABSENT);
            return System.getenv("CI") == null ? abort(ABSENT) : fail(ABSENT);
        }
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(VIRUS.getBytes(StandardCharsets.UTF_8));
        Files.writeString(signatures.resolve("invented.ndb"), "Egide.Test.Invented:0:*:" + hex + "\n");
        int port = Ports.free();
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket %d\nDatabaseDirectory %s\n".formatted(port, signatures));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Clamd started = new Clamd(port, process);
        started.awaitAnswer(folder);
        return started;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    private void awaitAnswer(Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        fail("clamd does not answer: " + Files.readString(folder.resolve("clamd.log")));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
