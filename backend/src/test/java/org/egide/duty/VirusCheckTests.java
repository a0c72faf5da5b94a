package org.egide.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.egide.servers.Ports;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Unavailable;
import org.egide.testing.Clamd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is looked at by ClamAV where an operator named one, and let in by nobody while it is away. */
class VirusCheckTests {

    private static final byte[] CLEAN = "%PDF-1.7 une affiche".getBytes(StandardCharsets.UTF_8);

    @Test
    void aRealDaemonLetsAFileInAndKeepsAVirusOut(@TempDir Path folder) throws Exception {
        try (Clamd clamd = Clamd.start(folder)) {
            VirusCheck check = at(clamd.port());
            assertThat(check.check(CLEAN).block()).isTrue();
            byte[] infected = ("%PDF-1.7 " + Clamd.VIRUS).getBytes(StandardCharsets.UTF_8);
            refuses(check, infected, "Egide.Test.Invented.UNOFFICIAL");
            byte[] largest = new byte[ProofFile.LIMIT];
            new Random(7).nextBytes(largest);
            assertThat(check.check(largest).block()).isTrue();
        }
    }

    @Test
    void whereNoDaemonIsNamedAFileIsNotSaidToHaveBeenLookedAt() {
        assertThat(new VirusCheck(new DutyProperties(true, "", 3310))
                        .check(CLEAN)
                        .block())
                .isFalse();
    }

    @Test
    void aDaemonThatIsAwayLetsNothingIn() {
        assertThatThrownBy(() -> at(Ports.free()).check(CLEAN).block())
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.code()).isEqualTo("virus-check-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: ", "anything else\0"})
    void aDaemonThatDoesNotSayThatItIsCleanLetsNothingIn(String answer) throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answer(odd, answer));
            assertThatThrownBy(() -> at(odd.getLocalPort()).check(CLEAN).block())
                    .isInstanceOf(Unavailable.class);
            served.join();
        }
    }

    /** As the protocol says: a command, pieces after their lengths, nothing. */
    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept();
                DataInputStream heard = new DataInputStream(socket.getInputStream())) {
            assertThat(new String(heard.readNBytes(10), StandardCharsets.US_ASCII))
                    .isEqualTo("zINSTREAM\0");
            for (int length = heard.readInt(); length > 0; length = heard.readInt()) {
                heard.skipNBytes(length);
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void refuses(VirusCheck check, byte[] file, String name) {
        assertThatThrownBy(() -> check.check(file).block())
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("proof-infected");
                            assertThat(fault.arguments()).contains(name);
                        }));
    }

    private static VirusCheck at(int port) {
        return new VirusCheck(new DutyProperties(true, "localhost", port));
    }
}
