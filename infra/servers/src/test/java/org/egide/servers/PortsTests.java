package org.egide.servers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void portInUseIsOneSentenceThatNamesItAndItsSetting() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();
            assertThatThrownBy(() -> Ports.require("the site", port, "egide.local.port"))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage("Port " + port + " (the site) is already in use: stop the program that holds it,"
                            + " or choose another port with -Degide.local.port=…");
        }
    }

    @Test
    void portThatIsGivenUpMeanwhileIsWaitedFor() throws IOException {
        ServerSocket ending = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = ending.getLocalPort();
        CompletableFuture.runAsync(() -> close(ending), CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        assertThatCode(() -> Ports.require("the site", port, "egide.local.port"))
                .doesNotThrowAnyException();
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
