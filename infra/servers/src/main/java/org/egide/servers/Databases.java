package org.egide.servers;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Databases for tests: one real server per JVM, a fresh database per call.
 *
 * <p>The system property {@code egide.test.servers} chooses the server: {@code embedded} (the default) or
 * {@code testcontainers}.
 */
public final class Databases {

    private static final String OWNER = "egide";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, Database> TEMPLATES = new ConcurrentHashMap<>();

    private Databases() {}

    /** The server of this JVM, started by the first call; it stops with the JVM. */
    public static DatabaseServer server() {
        return Holder.SERVER;
    }

    /** An empty database that nobody else uses. */
    public static Database fresh() {
        return fresh(server());
    }

    /** An empty database of a server, that nobody else uses. */
    public static Database fresh(DatabaseServer server) {
        return create(server, "test_" + NUMBERS.incrementAndGet(), "template1");
    }

    /**
     * A server apart, of the kind that the tests use, for one that stops or kills it; nothing starts.
     *
     * @param folder what belongs to it
     */
    public static DatabaseServer separate(Path folder) {
        return choose(folder);
    }

    /**
     * A copy of a database that is prepared once per JVM.
     *
     * @param template name of the prepared database
     * @param prepare fills it, for instance with the migrations; must leave no connection open
     */
    public static Database copyOf(String template, Consumer<Database> prepare) {
        Database original = TEMPLATES.computeIfAbsent(template, name -> {
            Database database = create(server(), "template_" + name, "template1");
            prepare.accept(database);
            return database;
        });
        return create(server(), "test_" + NUMBERS.incrementAndGet(), original.name());
    }

    /**
     * The database of that name on a server, made with its owner when missing.
     *
     * @param server a running server
     * @param name the database
     */
    public static Database ensure(DatabaseServer server, String name) {
        return create(server, name, "template1");
    }

    /**
     * Where that database is, or will be once {@link #ensure} made it.
     *
     * @param server the server, running or not
     * @param name the database
     */
    public static Database named(DatabaseServer server, String name) {
        Database administration = server.administration();
        return new Database(administration.host(), administration.port(), name, OWNER, OWNER);
    }

    private static Database create(DatabaseServer server, String name, String template) {
        Database administration = server.administration();
        try (var connection = administration.connect();
                var statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEDB PASSWORD '" + OWNER + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE \"" + name + "\" OWNER " + OWNER + " TEMPLATE \"" + template + '"');
            }
        } catch (SQLException failure) {
            throw new ServerFailure("The database " + name + " could not be made.", failure);
        }
        return named(server, name);
    }

    private static boolean exists(java.sql.Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static DatabaseServer choose(Path folder) {
        String kind = System.getProperty("egide.test.servers", "embedded");
        return switch (kind) {
            // A folder per process: several test JVMs may run in one module at the same time.
            case "embedded" ->
                new PostgreSql(
                        folder.resolveSibling(folder.getFileName() + "-"
                                + ProcessHandle.current().pid()),
                        Ports.free());
            case "testcontainers" -> new ContainerPostgreSql();
            default -> throw new ServerFailure("egide.test.servers is embedded or testcontainers, not " + kind + ".");
        };
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {

        private static final DatabaseServer SERVER = started();

        private static DatabaseServer started() {
            DatabaseServer server = choose(Path.of("target", "servers", "postgresql"));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-database"));
            return server;
        }
    }
}
