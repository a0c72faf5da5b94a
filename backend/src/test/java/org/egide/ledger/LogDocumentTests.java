package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the log tells of every kind of entry, and of every field of it. */
class LogDocumentTests {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+\\.[a-z-]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Set<String> OF_EVERY_ENTRY = Set.of("at", "event", "subject");

    @Test
    void theTableOfEntriesIsThatOfTheSchemas() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/log.md")));
        while (row.find()) {
            told.put(
                    row.group(1),
                    new TreeSet<>(List.of(row.group(2).replace("`", " ").strip().split("\\s+"))));
        }
        told.values().forEach(fields -> fields.remove(""));

        assertThat(told).isEqualTo(schemas());
    }

    private static Map<String, Set<String>> schemas() throws IOException {
        Map<String, Set<String>> fields = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/log-entries"))) {
            files.forEach(file -> fields.put(file.getFileName().toString().replace(".json", ""), fieldsOf(file)));
        }
        return fields;
    }

    private static Set<String> fieldsOf(Path file) {
        try {
            JsonNode schema = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
            Set<String> fields = new TreeSet<>(schema.get("properties").propertyNames());
            assertThat(fields).containsAll(OF_EVERY_ENTRY);
            fields.removeAll(OF_EVERY_ENTRY);
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
