package org.egide.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.egide.EgideApplication;
import org.egide.merkle.SigningKey;
import org.egide.servers.Database;
import org.egide.servers.Ports;

/** A server of the benchmark in a JVM of its own, on this program's class path. */
final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Starts a program.
     *
     * @param main its class
     * @param port where it will listen
     * @param log where what it says goes
     * @param arguments its command line
     */
    Child(Class<?> main, int port, Path log, List<String> arguments) throws IOException {
        this.port = port;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The application on a database, which it prepares; it answers once this returns. */
    static Child site(Path folder, Database database) throws IOException, InterruptedException {
        int port = Ports.free();
        Child site = new Child(
                EgideApplication.class,
                port,
                folder.resolve("site-" + database.name() + ".log"),
                List.of(
                        "--server.port=" + port,
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.user(),
                        "--spring.r2dbc.password=" + database.password(),
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--egide.ledger.signing-key-file=" + SigningKey.ensure(folder.resolve("log-key.pem")),
                        "--egide.moderation.original-key=a25vd24gdG8gZXZlcnlvbmU6IGJlbmNobWFyayBvbmw=",
                        "--egide.accord.secret=known to everyone: for the benchmark only",
                        "--egide.register.receipt-secret=known to everyone: for the benchmark only"));
        site.awaitAnswer("/fr/");
        return site;
    }

    int port() {
        return port;
    }

    /** Waits until an address answers 200. */
    void awaitAnswer(String path) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(address(path)).build()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("A server did not start: see the logs beside the report.");
    }

    /** The body of an answer, which must bear the status expected. */
    byte[] exchange(Ask ask, int status) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(ask.path()))
                .header("Accept", ask.accept())
                .header("Content-Type", Ask.JSON)
                .method(ask.method(), HttpRequest.BodyPublishers.ofByteArray(ask.body()));
        HttpResponse<byte[]> answer = send(request.build());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(ask.path() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
