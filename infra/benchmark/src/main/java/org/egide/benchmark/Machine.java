package org.egide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.egide.servers.Database;

/** What the figures were measured on; no name of any machine. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KILOBYTES_PER_GIGABYTE = 1024 * 1024;

    private Machine() {}

    static String describe(Settings settings, Database database, String insertLimit) throws IOException, SQLException {
        return String.format(
                Locale.ROOT,
                """
                %d cores, %s of memory, %s %s, JDK %s, %s with fsync. The load, the application, the limit and the
                database share these cores. %d connections read, %d search, %d contribute, each asking again as soon as
                it is answered; %d rounds of %d s per measure, by turns with its limit, after %d s or more of warm-up.

                Limit of the first page: WebFlux alone answering the same bytes from memory, same load. Limit of
                creation: %s, the same row with the same indexes.
                """,
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                version(database),
                settings.readers(),
                settings.searchers(),
                settings.writers(),
                settings.rounds(),
                settings.round().toSeconds(),
                settings.warmUp().toSeconds(),
                insertLimit);
    }

    private static String memory() throws IOException {
        if (!Files.isReadable(MEMORY)) {
            return "an unknown amount";
        }
        String total = Files.readAllLines(MEMORY).getFirst().replaceAll("\\D", "");
        return Math.round(Long.parseLong(total) / KILOBYTES_PER_GIGABYTE) + " GB";
    }

    private static String version(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT split_part(version(), ' on ', 1)")) {
            row.next();
            return row.getString(1);
        }
    }
}
