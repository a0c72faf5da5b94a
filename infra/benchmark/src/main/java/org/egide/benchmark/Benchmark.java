package org.egide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.egide.EgideApplication;
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
 * the application and the bare server each in a JVM of its own, the load in this one.
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

    private static Child startSite(Database database) throws IOException, InterruptedException {
        int port = Ports.free();
        Child site = new Child(
                EgideApplication.class,
                port,
                FOLDER.resolve("site.log"),
                List.of(
                        "--server.port=" + port,
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.user(),
                        "--spring.r2dbc.password=" + database.password(),
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--egide.register.receipt-secret=known to everyone: for the benchmark only"));
        site.awaitAnswer("/fr/");
        return site;
    }

    private static void run(Settings settings, DatabaseServer server) throws Exception {
        Database database = Databases.ensure(server, "benchmark");
        Report report = new Report();
        Corpus corpus = prepare(database);
        for (int size : settings.sizes()) {
            long start = System.nanoTime();
            corpus.filling().growTo(size);
            settle(server);
            report.say(size + " contributions after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            measure(settings, database, report, corpus, size);
        }
        String limit = new InsertLimit(database, FOLDER, settings.writers()).name();
        report.write(FOLDER.resolve("benchmark.md"), Machine.describe(settings, database, limit));
    }

    /** The application makes the tables, and tells the stems of the words. */
    private static Corpus prepare(Database database) throws Exception {
        try (Child site = startSite(database)) {
            Vocabulary vocabulary = new Vocabulary(new Random(1));
            Space words = Spaces.create(database, "words", "WRDS");
            Space read = Spaces.create(database, "read", "READ");
            Space written = Spaces.create(database, "written", "WR1T");
            Stems stems = Stems.learn(site, database, words, vocabulary.words());
            Filling filling = new Filling(database, read, vocabulary, stems);
            return new Corpus(vocabulary, read, written, filling, deposit(site, database, words, vocabulary));
        }
    }

    /** A fresh application for each size, warmed up alike, so that the sizes can be compared. */
    private static void measure(Settings settings, Database database, Report report, Corpus corpus, int size)
            throws Exception {
        try (Child site = startSite(database);
                Child bare = startBare(site, corpus.read());
                Load load = new Load()) {
            Measures measures = new Measures(settings, report, load, site, corpus.read(), corpus.vocabulary());
            measures.warmUp(size, corpus.written(), corpus.deposit());
            measures.read(size, bare);
            measures.write(
                    size, corpus.written(), corpus.deposit(), new InsertLimit(database, FOLDER, settings.writers()));
        }
    }

    /**
     * What is read and written.
     *
     * @param vocabulary its words
     * @param read the consultation that grows and is read
     * @param written the consultation that receives
     * @param filling makes the first one grow
     * @param deposit what the second one receives
     */
    private record Corpus(Vocabulary vocabulary, Space read, Space written, Filling filling, Deposit deposit) {}

    /** What was filled is written back before anything is measured. */
    private static void settle(DatabaseServer server) throws SQLException {
        try (Connection connection = server.administration().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** It answers the very bytes that the product answers now. */
    private static Child startBare(Child site, Space space) throws IOException, InterruptedException {
        Path json = Files.write(FOLDER.resolve("first.json"), site.exchange(Ask.json(space.api()), 200));
        Path html = Files.write(FOLDER.resolve("first.html"), site.exchange(Ask.html(space.page()), 200));
        int port = Ports.free();
        Child bare = new Child(
                BareServer.class,
                port,
                FOLDER.resolve("bare.log"),
                List.of(Integer.toString(port), json.toString(), html.toString()));
        bare.awaitAnswer("/json");
        return bare;
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
