package org.egide.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of the kind that the tests use keeps what it acknowledged. */
class DatabaseServerTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DatabaseServer server;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void start() throws SQLException {
        server = Databases.separate(folder.resolve("postgresql"));
        server.start();
        database = Databases.ensure(server, "kept");
        execute("CREATE TABLE note (words text)");
        execute("INSERT INTO note VALUES ('gardé')");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesToTheDiskBeforeItAcknowledges() throws SQLException {
        assertThat(read("SHOW fsync")).isEqualTo("on");
        assertThat(read("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(read("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void killedKeepsWhatItAcknowledgedAtTheSameAddress() throws SQLException {
        server.kill();
        server.start();
        assertThat(read("SELECT words FROM note")).isEqualTo("gardé");
    }

    @Test
    void restartedKeepsWhatItAcknowledgedAtTheSameAddress() throws SQLException {
        server.restart();
        assertThat(read("SELECT words FROM note")).isEqualTo("gardé");
        assertThat(Databases.ensure(server, "kept")).isEqualTo(database);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    private String read(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
