package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.testing.ServerTest;
import org.egide.testing.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI 3.1): stored, complete, and its examples true to its schemas. */
@ServerTest
class OpenApiTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private JsonNode api;

    @BeforeEach
    void readTheDescription() {
        byte[] answer = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .responseTimeout(Duration.ofMinutes(1)) // it is made when it is first asked for
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        api = JSON.readTree(Objects.requireNonNull(answer));
    }

    @Test
    void theStoredDescriptionIsTheOneThatIsServed() throws IOException {
        StoredFile.isUpToDate("openapi.json", JSON.writeValueAsString(api) + "\n");
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatItRefuses() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        List<String> faults = new ArrayList<>();
        operations().forEach(operation -> lint(operation, faults));
        assertThat(faults).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(15);
    }

    @Test
    void everyParameterSaysWhatItMeansAndItsLimits() {
        List<String> faults = operations()
                .flatMap(operation -> operation
                        .node()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> !isDescribed(parameter))
                        .map(parameter ->
                                operation.name() + ": " + parameter.path("name").asString()))
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyExampleIsValidAgainstItsSchema() {
        List<String> faults = new ArrayList<>();
        api.path("components").path("schemas").forEachEntry((name, schema) -> {
            if (schema.has("example")) {
                validate(name, schema, schema.path("example"), faults);
            }
        });
        operations()
                .forEach(operation -> operation
                        .node()
                        .path("parameters")
                        .forEach(parameter -> validate(
                                operation.name(), parameter.path("schema"), parameter.path("example"), faults)));
        operations()
                .forEach(operation -> contents(operation.node()).forEach(content -> {
                    validate(operation.name(), content.path("schema"), content.path("example"), faults);
                    content.path("examples")
                            .valueStream()
                            .forEach(example -> validate(
                                    operation.name(),
                                    content.path("schema"),
                                    resolved(example).path("value"),
                                    faults));
                }));
        assertThat(faults).isEmpty();
    }

    private static void lint(Operation operation, List<String> faults) {
        JsonNode node = operation.node();
        for (String text : List.of("summary", "description", "operationId")) {
            if (node.path(text).asString("").isBlank()) {
                faults.add(operation.name() + " has no " + text);
            }
        }
        contents(node)
                .filter(content -> !content.has("example") && !content.has("examples"))
                .forEach(content -> faults.add(operation.name() + " has a body without example"));
        Set<String> statuses = node.path("responses")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> expected = node.has("requestBody")
                ? Set.of("400", "401", "403", "406", "413", "415", "500", "503")
                : Set.of("401", "406", "500", "503");
        if (!statuses.containsAll(expected)) {
            faults.add(operation.name() + " answers only " + statuses);
        }
    }

    private static boolean isDescribed(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean limited = Stream.of("maxLength", "pattern", "enum", "format", "minimum", "maximum")
                .anyMatch(limit ->
                        schema.has(limit) && !schema.path(limit).asString("").equals("int32"));
        boolean shown = parameter.has("example") || schema.has("enum");
        return !parameter.path("description").asString("").isBlank()
                && shown
                && (limited || schema.path("type").asString("").equals("boolean"));
    }

    /** Bodies, in and out, that are JSON. */
    private static Stream<JsonNode> contents(JsonNode operation) {
        Stream<JsonNode> in = Stream.of(operation.path("requestBody"));
        Stream<JsonNode> out = operation.path("responses").valueStream();
        return Stream.concat(in, out)
                .flatMap(body -> body.path("content").propertyStream())
                .filter(content -> content.getKey().endsWith("json"))
                .map(java.util.Map.Entry::getValue);
    }

    private Stream<Operation> operations() {
        return api.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : api.at(reference.substring(1));
    }

    private void validate(String where, JsonNode schema, JsonNode example, List<String> faults) {
        if (example.isMissingNode()) {
            return;
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", api.path("components"));
        whole.setAll((ObjectNode) schema);
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(example.toString(), InputFormat.JSON)
                .forEach(error -> faults.add(where + ": " + error));
    }

    /**
     * One operation.
     *
     * @param name method and path
     * @param node what is said of it
     */
    private record Operation(String name, JsonNode node) {}
}
