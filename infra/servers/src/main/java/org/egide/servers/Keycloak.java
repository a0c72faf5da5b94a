package org.egide.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak of this machine, as a child process, with the realms and the theme of {@code infra/keycloak}. For the
 * demonstration and the tests only: it runs in its development mode, on a database of its own in its folder.
 */
public final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Path folder;
    private final Path record;
    private final int port;
    private final String site;
    private final Map<String, String> settings;
    private final List<Realm> realms;
    private @Nullable Process running;

    /**
     * Describes a server; nothing starts.
     *
     * @param folder what belongs to the server, program and data; made when missing
     * @param port where it listens
     * @param smtpPort where its mails go
     * @param sitePort where the site listens, to which its pages lead back
     * @param realms what it knows
     */
    public Keycloak(Path folder, int port, int smtpPort, int sitePort, Realm... realms) {
        this.folder = folder.toAbsolutePath().normalize();
        this.record = this.folder.resolve("keycloak.pid");
        this.port = port;
        this.site = "http://localhost:" + sitePort;
        this.realms = List.of(realms);
        this.settings = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin",
                "EGIDE_REALM",
                Realm.PRODUCTION.realm,
                "EGIDE_SITE_URL",
                site,
                "EGIDE_SMTP_FROM",
                "egide@example.org",
                "EGIDE_SMTP_PORT",
                Integer.toString(smtpPort),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m",
                // It starts more often than it works: the slower compiler would still be busy when it is stopped.
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1");
    }

    /** The address that tokens of the demonstration's realm name as their issuer. */
    public String issuer() {
        return issuer(Realm.DEMONSTRATION);
    }

    /** Where its pages lead back. */
    public String site() {
        return site;
    }

    /** The address that a realm's tokens name as their issuer. */
    public String issuer(Realm realm) {
        return "http://localhost:" + port + "/realms/" + realm.realm;
    }

    /** Starts the process, a server that outlived its program being stopped first; does not wait for it to answer. */
    public synchronized void start() {
        stopOrphan();
        try {
            Path home = KeycloakProgram.unpackedIn(folder);
            KeycloakProgram.copyRealms(home, realms, settings);
            KeycloakProgram.copyTheme(home);
            ProcessBuilder builder = new ProcessBuilder(command(home))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keycloak.log").toFile());
            builder.environment().putAll(settings);
            Process process = builder.start();
            Files.writeString(record, Long.toString(process.pid()));
            running = process;
        } catch (IOException failure) {
            throw new ServerFailure("Keycloak did not start in the folder " + folder + ".", failure);
        }
    }

    /** Stops a server of this folder that outlived its program. */
    public synchronized void stopOrphan() {
        Orphan.find(record, folder).ifPresent(Orphan::stop);
    }

    private List<String> command(Path home) {
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--import-realm",
                "--log-level=warn");
    }

    /**
     * Waits until the realm answers, two minutes at most.
     *
     * <p>Fails with {@link ServerFailure} when the process ends or takes longer.
     */
    public void awaitAnswer() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            Process process = running;
            if (process == null || !process.isAlive() || Instant.now().isAfter(end)) {
                throw new ServerFailure(
                        "Keycloak does not answer on port " + port + ": see " + folder.resolve("keycloak.log") + ".");
            }
            pause();
        }
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer()))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Nobody waits for Keycloak any more.", stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Nobody waits for Keycloak any more.", stopped);
        }
    }

    /** A realm of {@code infra/keycloak}. */
    public enum Realm {
        /** Invented people whose passwords are known, and no second factor. */
        DEMONSTRATION("egide", "egide-realm.json"),
        /** What an operator imports, under a name that leaves the demonstration's alone. */
        PRODUCTION("egide-production", "production-realm.json");

        private final String realm;
        private final String file;

        Realm(String realm, String file) {
            this.realm = realm;
            this.file = file;
        }

        /** The name of its file in {@code infra/keycloak}. */
        String file() {
            return file;
        }

        /** The name under which Keycloak wants to find it: that of the realm. */
        String importedFile() {
            return realm + "-realm.json";
        }
    }

    /** Stops the process and its children; does nothing when it does not run. */
    @Override
    public synchronized void close() {
        Process process = running;
        running = null;
        if (process != null) {
            Orphan.stop(process.toHandle());
        }
    }
}
