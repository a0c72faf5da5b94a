package org.egide.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this machine, without a container: its data stay in a folder, and what it acknowledged is on the
 * disk.
 */
public final class PostgreSql implements DatabaseServer {

    private static final String SUPERUSER = "postgres";

    private final Path folder;
    private final Path data;
    private final Path complete;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    /**
     * Describes a server; nothing starts.
     *
     * @param folder what belongs to the server, programs and data; made when missing
     * @param port where it listens
     */
    public PostgreSql(Path folder, int port) {
        this.folder = folder.toAbsolutePath().normalize();
        this.data = this.folder.resolve("data");
        this.complete = this.folder.resolve("initialised");
        this.port = port;
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        stopOrphan();
        try {
            Files.createDirectories(folder);
            removeHalfMadeData();
            running = launch();
            if (Files.notExists(complete)) {
                Files.createFile(complete);
            }
        } catch (IOException | IllegalStateException failure) {
            throw new ServerFailure(
                    "PostgreSQL did not start on port " + port + " with the data folder " + data + ".", failure);
        }
    }

    /** Stops a server of this folder that outlived its program; a stale record of one is put away. */
    public synchronized void stopOrphan() {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> orphan = Orphan.find(pidFile, data);
        orphan.ifPresent(Orphan::stop);
        if (orphan.isEmpty()
                && Orphan.recordedPid(pidFile).flatMap(ProcessHandle::of).isPresent()) {
            // The number now belongs to a stranger; PostgreSQL would take it for a running server.
            delete(pidFile);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** An initialisation that was killed half-way leaves files that no server can open. */
    private void removeHalfMadeData() throws IOException {
        if (Files.notExists(complete) && Files.exists(data)) {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(PostgreSql::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void stop() {
        EmbeddedPostgres server = running;
        running = null;
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException failure) {
            throw new ServerFailure("PostgreSQL did not stop.", failure);
        }
    }

    @Override
    public synchronized void kill() {
        Orphan.find(data.resolve("postmaster.pid"), data).ifPresent(Orphan::kill);
        if (running != null) {
            // Releases the lock of the data folder; the server itself is gone, which is only logged.
            stop();
        }
    }

    @Override
    public Database administration() {
        return new Database("localhost", port, SUPERUSER, SUPERUSER, SUPERUSER);
    }

    /** The processes of the running server, for the tests that end them. */
    List<ProcessHandle> processes() {
        return Orphan.find(data.resolve("postmaster.pid"), data).stream().toList();
    }
}
