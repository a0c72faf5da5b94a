package org.egide.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads mappings: those that operators send, and those that the product ships. */
@Component
class Mappings {

    private static final String SHIPPED = "classpath:mappings/*.json";

    private final JsonMapper json;
    private final Map<String, String> shipped;

    Mappings(JsonMapper json) {
        this.json = json.rebuild()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.shipped = readShipped();
    }

    /** The names of the shipped ones. */
    List<String> names() {
        return List.copyOf(shipped.keySet());
    }

    /** A shipped one; fails with {@code import-unknown-mapping}. */
    MappingText shipped(String name) {
        String text = shipped.get(name);
        if (text == null) {
            throw new InvalidRequest("import-unknown-mapping");
        }
        return read(text);
    }

    /** Fails with {@code import-bad-mapping} naming the place, or {@code invalid-fields}. */
    MappingText read(String text) {
        return new MappingText(text, parse(text).toMapping());
    }

    private MappingRequest parse(String text) {
        try {
            @Nullable MappingRequest request = json.readValue(text, MappingRequest.class);
            if (request == null || text.indexOf('\0') >= 0) {
                throw new InvalidRequest("import-bad-mapping", "");
            }
            return request;
        } catch (JacksonException unreadable) {
            throw new InvalidRequest("import-bad-mapping", placeOf(unreadable));
        }
    }

    private static String placeOf(JacksonException unreadable) {
        String path = String.join(
                "/",
                unreadable.getPath().stream()
                        .map(step -> String.valueOf(step.getPropertyName()))
                        .toList());
        return path.isEmpty() && unreadable.getLocation() != null
                ? unreadable.getLocation().getLineNr() + ":"
                        + unreadable.getLocation().getColumnNr()
                : path;
    }

    private static Map<String, String> readShipped() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                String name = String.valueOf(file.getFilename()).replaceAll("\\.json$", "");
                all.put(name, file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
