package org.egide.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

/** TCP ports of this machine. */
public final class Ports {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new ServerFailure("No TCP port is free on this machine.", failure);
        }
    }

    /**
     * Fails with one sentence if somebody goes on listening on the port. A stack that is just ending gets a few
     * seconds.
     *
     * @param what the server that wants the port
     * @param port the port
     * @param property the setting that chooses another one
     */
    public static void require(String what, int port, String property) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isFree(port)) {
            if (Instant.now().isAfter(end)) {
                throw new ServerFailure("Port " + port + " (" + what
                        + ") is already in use: stop the program that holds it, or choose another port with -D"
                        + property + "=…");
            }
            pause();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port that was ours a second ago (TIME_WAIT) is not in use.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Nobody waits for the port any more.", interrupted);
        }
    }
}
