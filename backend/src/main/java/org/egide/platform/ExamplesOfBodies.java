package org.egide.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows in each operation the example that its record has: alone, in a page, or in a list. */
@Component
class ExamplesOfBodies implements GlobalOpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

    private final ProblemResponses problems;

    ExamplesOfBodies(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().setExamples(problems.examples());
        api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> show(operation, api)));
    }

    private static void show(Operation operation, OpenAPI api) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), api);
        }
        operation.getResponses().values().forEach(response -> show(response.getContent(), api));
    }

    private static void show(@Nullable Content content, OpenAPI api) {
        MediaType json = content == null ? null : content.get(JSON);
        if (json != null && json.getSchema() != null && json.getExample() == null && json.getExamples() == null) {
            Object example = example(json.getSchema(), api);
            if (example != null) {
                json.setExample(example);
            }
        }
    }

    private static @Nullable Object example(Schema<?> schema, OpenAPI api) {
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.get$ref() != null) {
            Schema<?> named =
                    api.getComponents().getSchemas().get(schema.get$ref().substring(REFERENCE.length()));
            return named == null ? null : example(named, api);
        }
        if (schema.getItems() != null) {
            Object item = example(schema.getItems(), api);
            return item == null ? null : List.of(item);
        }
        return isSlice(schema) ? page(schema, api) : null;
    }

    private static boolean isSlice(Schema<?> schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().containsAll(List.of("items", "next"));
    }

    private static @Nullable Object page(Schema<?> slice, OpenAPI api) {
        Object items = example(Objects.requireNonNull(slice.getProperties().get("items")), api);
        if (items == null) {
            return null;
        }
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", null);
        return Collections.unmodifiableMap(page);
    }
}
