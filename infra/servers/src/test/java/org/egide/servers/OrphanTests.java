package org.egide.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program leaves behind is found and stopped; what is not ours is left alone. */
class OrphanTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void databaseOfAKilledProgramGivesWayToTheNext() throws IOException, InterruptedException {
        int port = Ports.free();
        Process program = programWithDatabase(port);
        PostgreSql left = new PostgreSql(folder, port);
        for (int i = 0; left.processes().isEmpty() || Files.notExists(folder.resolve("initialised")); i++) {
            assertThat(i).as("tenths of a second that the program takes").isLessThan(600);
            Thread.sleep(100);
        }
        ProcessHandle orphan = left.processes().getFirst();
        program.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (PostgreSql next = new PostgreSql(folder, port)) {
            next.start();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(next.processes()).hasSize(1).doesNotContain(orphan);
        }
        assertThat(new PostgreSql(folder, port).processes()).isEmpty();
    }

    @Test
    void initialisationThatWasInterruptedIsBegunAgain() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "18\n");
        try (PostgreSql server = new PostgreSql(folder, Ports.free())) {
            server.start();
            assertThat(server.processes()).hasSize(1);
        }
    }

    @Test
    void processThatIsNotOursIsLeftAlone() throws IOException, InterruptedException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(folder.resolve("data/postmaster.pid"), stranger.pid() + "\n");
            new PostgreSql(folder, Ports.free()).stopOrphan();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private Process programWithDatabase(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        ProgramWithDatabase.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    /** Starts a database and waits to be killed. */
    static final class ProgramWithDatabase {

        private ProgramWithDatabase() {}

        /**
         * Starts it.
         *
         * @param args the folder, the port
         */
        public static void main(String[] args) throws InterruptedException {
            new PostgreSql(Path.of(args[0]), Integer.parseInt(args[1])).start();
            Thread.sleep(120_000);
        }
    }
}
