package org.egide.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.servers.Database;

/**
 * The limit of writing: one row per transaction, committed to the disk, by pgbench where it is installed, else by a
 * loop over JDBC.
 */
final class InsertLimit {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;
    private final Path folder;
    private final int connections;
    private final boolean pgbench;

    InsertLimit(Database database, Path folder, int connections) {
        this.database = database;
        this.folder = folder;
        this.connections = connections;
        this.pgbench = isInstalled();
    }

    /** What measures, for the report. */
    String name() {
        return pgbench
                ? "pgbench, one-row INSERT, " + connections + " clients"
                : "one-row INSERT over JDBC, " + connections + " connections (pgbench is not installed)";
    }

    /** An empty table of the contributions' shape, with every index of theirs. */
    void prepare() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS benchmark");
            statement.execute("DROP TABLE IF EXISTS benchmark.contribution");
            statement.execute("CREATE TABLE benchmark.contribution (LIKE register.contribution INCLUDING ALL)");
            statement.execute("CREATE SEQUENCE IF NOT EXISTS benchmark.number");
        }
    }

    Figures run(Deposit deposit, Duration length) throws IOException, InterruptedException {
        return pgbench ? byPgbench(deposit, length) : byJdbc(deposit, length);
    }

    private Figures byPgbench(Deposit deposit, Duration length) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("insert.sql"), deposit.insert() + "\n");
        ProcessBuilder command = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-T",
                Long.toString(length.toSeconds()),
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user(),
                "-f",
                script.toString(),
                database.name());
        command.environment().put("PGPASSWORD", database.password());
        String said = said(command);
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return new Figures(length.toSeconds(), 0, new long[0], Double.parseDouble(tps.group(1)));
    }

    private Figures byJdbc(Deposit deposit, Duration length) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long rows = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> insertUntil(end, deposit)));
            }
            for (Future<Long> one : all) {
                rows += one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures(seconds, 0, new long[0], rows / seconds);
    }

    private long insertUntil(long end, Deposit deposit) throws SQLException {
        long rows = 0;
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(deposit.insert())) {
            while (System.nanoTime() < end) {
                rows += insert.executeUpdate();
            }
        }
        return rows;
    }

    private static boolean isInstalled() {
        try {
            return said(new ProcessBuilder("pgbench", "--version")).startsWith("pgbench");
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String said(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
