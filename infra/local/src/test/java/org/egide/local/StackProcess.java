package org.egide.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.egide.servers.Ports;

/** The local stack as a process of its own, as the README's command starts it, on other ports and in another folder. */
final class StackProcess implements AutoCloseable {

    private final Path log;
    private final Process process;
    private final Map<String, Integer> ports;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Starts it.
     *
     * @param folder its data
     * @param ports its ports by their setting's name, see {@link #freePorts}
     */
    StackProcess(Path folder, Map<String, Integer> ports) throws IOException {
        this.ports = ports;
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Degide.local.data=" + folder));
        ports.forEach((setting, port) -> command.add("-D" + setting + "=" + port));
        command.add(LocalStack.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        this.process = builder.start();
    }

    /** Ports that nobody uses, without a Keycloak. */
    static Map<String, Integer> freePorts() {
        return Map.of(
                "egide.local.port", Ports.free(),
                "egide.local.database-port", Ports.free(),
                "egide.local.keycloak-port", 0,
                "egide.local.smtp-port", Ports.free(),
                "egide.local.imap-port", Ports.free(),
                "egide.local.mail-port", Ports.free());
    }

    int port(String setting) {
        return Objects.requireNonNull(ports.get(setting));
    }

    /**
     * Waits until a port answers 200 on a path.
     *
     * @return how long after the start of the process that was
     */
    Duration awaitAnswer(String setting, String path, Duration patience) throws InterruptedException, IOException {
        while (!answers(setting, path)) {
            if (!process.isAlive() || age().compareTo(patience) > 0) {
                throw new IllegalStateException("No answer after " + age() + ":\n" + output());
            }
            Thread.sleep(50);
        }
        return age();
    }

    boolean answers(String setting, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port(setting) + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until it has said something. */
    void awaitWords(String words) throws InterruptedException, IOException {
        for (int i = 0; !output().contains(words); i++) {
            if (i > 600 || !process.isAlive()) {
                throw new IllegalStateException("Never said: " + words + "\n" + output());
            }
            Thread.sleep(100);
        }
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** Ends as a person ends it (SIGTERM); true when it was over within 30 seconds. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its own end; its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It goes on.");
        }
        return process.exitValue();
    }

    private Duration age() {
        return Duration.between(process.info().startInstant().orElseThrow(), Instant.now());
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        if (process.isAlive() && !terminate()) {
            kill();
        }
    }
}
