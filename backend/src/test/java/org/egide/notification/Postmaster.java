package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on a real port that knows nobody of one address (RFC 5321, 550), and takes what is for others; or one
 * that falls silent when it is handed a mail; or one that serves nobody for now (421).
 */
final class Postmaster implements AutoCloseable {

    private final ServerSocket door;
    private final String unknown;
    private final Manner manner;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private enum Manner {
        OPEN,
        SILENT,
        CLOSED
    }

    private Postmaster(String unknown, Manner manner) throws IOException {
        this.unknown = unknown;
        this.manner = manner;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    static Postmaster whoKnowsNobodyOf(String address) throws IOException {
        return new Postmaster(address, Manner.OPEN);
    }

    static Postmaster whoFallsSilent() throws IOException {
        return new Postmaster("", Manner.SILENT);
    }

    static Postmaster whoIsClosed() throws IOException {
        return new Postmaster("", Manner.CLOSED);
    }

    /** Waits until it took a mail for an address. */
    void awaitMailFor(String address) {
        await(() -> taken.contains(address));
    }

    /** Waits until somebody called that many times. */
    void awaitCalls(int wanted) {
        await(() -> calls.get() >= wanted);
    }

    private static void await(BooleanSupplier what) {
        Instant end = Instant.now().plusSeconds(30);
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whom it took mails for. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        calls.incrementAndGet();
        if (manner == Manner.CLOSED) {
            say(out, "421 come back later");
            return;
        }
        say(out, "220 postmaster");
        String line = lines.readLine();
        while (line != null && !(manner == Manner.SILENT && line.startsWith("MAIL"))) {
            say(out, answer(line.toUpperCase(Locale.ROOT), lines, out));
            line = lines.readLine();
        }
        // Its client goes first.
        while (line != null) {
            line = lines.readLine();
        }
    }

    private String answer(String command, BufferedReader lines, OutputStream out) throws IOException {
        if (command.startsWith("RCPT")) {
            String to = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
            if (to.equalsIgnoreCase(unknown)) {
                return "550 nobody has this address";
            }
            taken.add(to.toLowerCase(Locale.ROOT));
        } else if (command.equals("DATA")) {
            say(out, "354 go on");
            @Nullable String line = lines.readLine();
            while (line != null && !line.equals(".")) {
                line = lines.readLine();
            }
        }
        return "250 yes";
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
