package org.egide.consultation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the communes of France from {@code reference/communes.csv}, again whenever that file changes. */
@Component
class CommuneData implements JavaMigration {

    private static final ClassPathResource FILE = new ClassPathResource("reference/communes.csv");
    private static final int BATCH = 2_000;

    private static final String INSERT = """
            INSERT INTO consultation.commune (insee, name, department, epci, population, folded)
            VALUES (?, ?, ?, nullif(?, ''), ?, ?)
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
        crc.update(read());
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        String csv = new String(read(), StandardCharsets.UTF_8);
        try (Statement clear = context.getConnection().createStatement();
                PreparedStatement insert = context.getConnection().prepareStatement(INSERT)) {
            clear.execute("DELETE FROM consultation.commune");
            int waiting = 0;
            for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(csv)) {
                add(insert, line);
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, NamedCsvRecord line) throws SQLException {
        insert.setString(1, line.getField("insee"));
        insert.setString(2, line.getField("name"));
        insert.setString(3, line.getField("department"));
        insert.setString(4, line.getField("epci"));
        insert.setInt(5, population(line.getField("population")));
        insert.setString(6, CommuneNames.folded(line.getField("name")));
        insert.addBatch();
    }

    /** The source leaves out those of the six villages destroyed in 1916, which nobody inhabits. */
    private static int population(String field) {
        return field.isEmpty() ? 0 : Integer.parseInt(field);
    }

    private static byte[] read() {
        try (InputStream file = FILE.getInputStream()) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
