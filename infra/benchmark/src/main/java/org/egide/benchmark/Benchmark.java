package org.egide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.egide.benchmark.Spaces.Space;
import org.egide.servers.Database;
import org.egide.servers.DatabaseServer;
import org.egide.servers.Databases;
import org.egide.servers.Ports;
import org.egide.servers.PostgreSql;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the product on this machine, beside the limits of this machine: a real PostgreSQL that commits to the disk,
 * the application and the bare server each in a JVM of its own, the load in this one. Each size has its own application
 * and database, warmed up alike; what is compared is measured by turns.
 */
public final class Benchmark {

    private static final Path FOLDER = Path.of("target").toAbsolutePath();
    private static final int DEPOSIT_WORDS = 60;

    private Benchmark() {}

    /**
     * Runs everything and writes {@code target/benchmark.md}. A missed target is written down; it is not an error.
     *
     * @param args not used; see {@link Settings}
     * @throws Exception when something could not be measured
     */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        try (PostgreSql server = emptyServer()) {
            run(Settings.ofSystem(), server);
        }
    }

    /** What an earlier run left is thrown away. */
    private static PostgreSql emptyServer() throws IOException {
        Path folder = FOLDER.resolve("postgresql");
        PostgreSql server = new PostgreSql(folder, Ports.free());
        server.stopOrphan();
        FileSystemUtils.deleteRecursively(folder);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-database"));
        return server;
    }

    private static void run(Settings settings, DatabaseServer server) throws Exception {
        Report report = new Report();
        List<Subject> subjects = new ArrayList<>();
        try (Load load = new Load()) {
            Corpus corpus = learn(Databases.ensure(server, "words"));
            for (int rows : settings.sizes()) {
                subjects.add(filled(report, server, corpus, rows));
            }
            settle(server);
            Measures measures = new Measures(settings, report, load, subjects, corpus.vocabulary(), corpus.deposit());
            measures.warmUp();
            if (settings.measures().contains("read")) {
                measures.read();
            }
            if (settings.measures().contains("write")) {
                measures.write(FOLDER);
            }
        } finally {
            for (Subject subject : subjects) {
                subject.close();
            }
        }
        Database last = Databases.ensure(server, "words");
        String limit = new InsertLimit(last, FOLDER, settings.writers()).name();
        report.write(FOLDER.resolve("benchmark.md"), Machine.describe(settings, last, limit));
    }

    /** The application tells the stems of the words. */
    private static Corpus learn(Database database) throws Exception {
        try (Child site = Child.site(FOLDER, database)) {
            Vocabulary vocabulary = new Vocabulary(new Random(1));
            Space words = Spaces.create(database, "words", "WRDS");
            Stems stems = Stems.learn(site, database, words, vocabulary.words());
            return new Corpus(vocabulary, stems, deposit(site, database, words, vocabulary));
        }
    }

    /** A database of its own for each size, whose tables the application makes. */
    private static Subject filled(Report report, DatabaseServer server, Corpus corpus, int rows) throws Exception {
        long start = System.nanoTime();
        Database database = Databases.ensure(server, "contributions_" + rows);
        Child.site(FOLDER, database).close();
        Space read = Spaces.create(database, "read", "READ");
        Space written = Spaces.create(database, "written", "WR1T");
        new Filling(database, read, corpus.vocabulary(), corpus.stems()).growTo(rows);
        report.say(rows + " contributions after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        return Subject.start(FOLDER, rows, database, read, written);
    }

    /**
     * What is written and searched.
     *
     * @param vocabulary the words
     * @param stems their stems
     * @param deposit the contribution that is sent again and again
     */
    private record Corpus(Vocabulary vocabulary, Stems stems, Deposit deposit) {}

    /** What was filled is written back before anything is measured. */
    private static void settle(DatabaseServer server) throws SQLException {
        try (Connection connection = server.administration().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private static Deposit deposit(Child site, Database database, Space space, Vocabulary vocabulary)
            throws IOException, InterruptedException, SQLException {
        String body = vocabulary.written(vocabulary.text(DEPOSIT_WORDS, new Random(4)));
        byte[] receipt = site.exchange(new Deposit(body, "").ask(space.api()), 201);
        String id = JsonMapper.shared().readTree(receipt).required("id").asString();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT words::text FROM register.contribution WHERE space_id = ? AND id = ?")) {
            select.setObject(1, space.id());
            select.setObject(2, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Deposit(body, row.getString(1));
            }
        }
    }
}
