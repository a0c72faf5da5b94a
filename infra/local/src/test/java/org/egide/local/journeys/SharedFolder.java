package org.egide.local.journeys;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of real data, which is no part of the project: {@code shared/data} beside it or above it. */
final class SharedFolder {

    private SharedFolder() {}

    /** A folder of it; null where the real data are not. */
    static @Nullable Path find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(path -> path.resolve("shared/data").resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    /** The rows of a file. */
    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
