package org.egide.survival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.egide.servers.Database;
import org.egide.servers.Ports;
import org.egide.testing.TestDatabase;

/** The application in a JVM of its own, which can be killed. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;
    private final Path log;
    private final int port = Ports.free();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private Process process;

    /** Starts it; {@link #awaitAnswer} tells when it serves. */
    Node(Database database, Path log) throws IOException {
        this.database = database;
        this.log = log;
        Files.createDirectories(log.getParent());
        this.process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                SurvivalApplication.class.getName(),
                "--server.port=" + port,
                "--egide.identity.issuer=http://localhost:1/realms/egide"));
        TestDatabase.settings(database).forEach(setting -> command.add("--" + setting));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    /** Ends the process at once, as {@code kill -9} does, and starts another on the same database. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    /**
     * Waits until a path answers 200.
     *
     * @return how long that took
     */
    Duration awaitAnswer(String path) throws InterruptedException {
        long began = System.nanoTime();
        while (status(path) != 200) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                throw new IllegalStateException(path + " does not answer: see " + log + ".");
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build());
    }

    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
    }
}
