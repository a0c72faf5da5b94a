package org.egide.channel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.egide.channel.Mapping.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line of a file as values by column. */
final class LineReader {

    private final Mapping mapping;
    private final List<String> columns;
    private final JsonMapper json;

    LineReader(Mapping mapping, List<String> columns, JsonMapper json) {
        this.mapping = mapping;
        this.columns = columns;
        this.json = json;
    }

    /** The values of a line by column, as they were; an absent one is empty. Fails with {@link BadLine}. */
    Map<String, String> read(String text, long line) {
        return mapping.format() == Format.CSV ? csv(text, line) : object(text, line);
    }

    private Map<String, String> csv(String text, long line) {
        List<String> fields = fields(text, line);
        if (fields.size() != columns.size()) {
            throw new BadLine(
                    line, "import-field-count", String.valueOf(fields.size()), String.valueOf(columns.size()));
        }
        if (fields.stream().map(String::strip).toList().equals(columns)) {
            throw new BadLine(line, "import-repeated-header");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), fields.get(i));
        }
        return values;
    }

    private List<String> fields(String text, long line) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(mapping.separator())
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException unreadable) {
            throw new BadLine(line, "import-bad-quotes");
        }
    }

    private Map<String, String> object(String text, long line) {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isObject()) {
                throw new BadLine(line, "import-not-json");
            }
            Map<String, String> values = new LinkedHashMap<>();
            node.properties().forEach(field -> values.put(field.getKey(), text(field.getValue())));
            return values;
        } catch (JacksonException unreadable) {
            throw new BadLine(line, "import-not-json");
        }
    }

    private static String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case OBJECT, ARRAY -> value.toString();
            default -> value.asString();
        };
    }
}
