package org.egide.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Clients that go away in the middle of a request: each sends requests one after another on one connection and resets
 * it ({@code SO_LINGER} 0) at a random moment, without reading to the end.
 */
public final class Storm {

    private static final int CLIENTS = 64;
    private static final int[] PAUSES = {0, 0, 1, 3, 10, 30};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    /**
     * Describes a storm; nothing starts.
     *
     * @param port the server of this machine on which it falls
     */
    public Storm(int port) {
        this.port = port;
    }

    /**
     * Lets it rage.
     *
     * @param path what the clients ask for
     * @param most about how many requests, at most
     * @param time how long, at most
     * @return how many requests were abandoned
     */
    public int rage(String path, int most, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> vanish(path, most / CLIENTS, end)))
                    .toList()
                    .stream()
                    .mapToInt(Storm::count)
                    .sum();
        }
    }

    /**
     * Clients who send one request, let it begin, and vanish, one after another.
     *
     * @param path what they ask for, which must take longer than 100 ms
     * @param clients how many
     * @return how many requests were abandoned
     */
    public int abandonOneByOne(String path, int clients) throws InterruptedException {
        int abandoned = 0;
        for (int i = 0; i < clients; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(request(path));
                Thread.sleep(100);
                abandoned++;
            } catch (IOException refused) {
                return abandoned;
            }
        }
        return abandoned;
    }

    /**
     * The status that a well-behaved client gets; 0 when there is no answer. Where connections are lost it is no 200:
     * a request waits three seconds for one, then gets 503.
     */
    public int statusOf(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private int vanish(String path, int most, long end) throws InterruptedException {
        int sent = 0;
        while (sent < most && System.nanoTime() < end) {
            try (Socket socket = new Socket("localhost", port)) {
                // Closing resets the connection instead of ending it in good order.
                socket.setSoLinger(true, 0);
                socket.setSoTimeout(50);
                sent += ask(socket, path);
            } catch (IOException reset) {
                // The server may answer a reset with one of its own.
            }
        }
        return sent;
    }

    private int ask(Socket socket, String path) throws IOException, InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int requests = random.nextInt(1, 5);
        for (int i = 0; i < requests; i++) {
            socket.getOutputStream().write(request(path));
            Thread.sleep(PAUSES[random.nextInt(PAUSES.length)]);
            if (random.nextBoolean()) {
                readSome(socket.getInputStream(), random.nextInt(1, 400));
            }
        }
        return requests;
    }

    /** With a cookie, so that each is answered for itself rather than from what is shared between readers. */
    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nCookie: visit=1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void readSome(InputStream answer, int most) throws IOException {
        answer.readNBytes(most);
    }

    private static int count(Future<Integer> sent) {
        try {
            return sent.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
