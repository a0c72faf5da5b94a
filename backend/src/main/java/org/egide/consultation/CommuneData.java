package org.egide.consultation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the communes of France from {@code reference/communes.csv}, and where they lie from {@code
 * reference/centres.csv}, again whenever one of these changes. One that is gone from the file stays: perimeters already
 * published name it.
 */
@Component
class CommuneData implements JavaMigration {

    private static final ClassPathResource FILE = new ClassPathResource("reference/communes.csv");
    private static final ClassPathResource CENTRES = new ClassPathResource("reference/centres.csv");
    private static final String NULL = "\\N";

    private static final String PREPARE =
            "CREATE TEMPORARY TABLE commune_read (LIKE consultation.commune) ON COMMIT DROP";

    private static final String COPY =
            "COPY commune_read (insee, name, department, epci, population, folded, longitude, latitude) FROM STDIN";

    private static final String KEEP = """
            INSERT INTO consultation.commune SELECT * FROM commune_read
                ON CONFLICT (insee) DO UPDATE
               SET name = excluded.name, department = excluded.department, epci = excluded.epci,
                   population = excluded.population, folded = excluded.folded,
                   longitude = excluded.longitude, latitude = excluded.latitude
            """;

    /** A repeatable migration has no version. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "communes";
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(read(FILE));
        crc.update(read(CENTRES));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        StringBuilder rows = new StringBuilder();
        Map<String, String> centres = centres();
        for (NamedCsvRecord line : lines(FILE)) {
            append(rows, line, centres.getOrDefault(line.getField("insee"), NULL + "\t" + NULL));
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(PREPARE);
            context.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new StringReader(rows.toString()));
            statement.execute(KEEP);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** No field holds a tab, a line's end or a backslash: the file is ours, and {@code COPY} would refuse the line. */
    private static void append(StringBuilder rows, NamedCsvRecord line, String centre) {
        String name = line.getField("name");
        rows.append(String.join(
                        "\t",
                        line.getField("insee"),
                        name,
                        line.getField("department"),
                        line.getField("epci").isEmpty() ? NULL : line.getField("epci"),
                        Integer.toString(population(line.getField("population"))),
                        CommuneNames.folded(name),
                        centre))
                .append('\n');
    }

    /** The source leaves out those of the six villages destroyed in 1916, which nobody inhabits. */
    private static int population(String field) {
        return field.isEmpty() ? 0 : Integer.parseInt(field);
    }

    /** Longitude and latitude as the columns of a row, by INSEE code. */
    private static Map<String, String> centres() {
        Map<String, String> centres = new HashMap<>();
        for (NamedCsvRecord line : lines(CENTRES)) {
            centres.put(line.getField("insee"), line.getField("longitude") + "\t" + line.getField("latitude"));
        }
        return centres;
    }

    private static CsvReader<NamedCsvRecord> lines(ClassPathResource file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(read(file), StandardCharsets.UTF_8));
    }

    private static byte[] read(ClassPathResource resource) {
        try (InputStream file = resource.getInputStream()) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
