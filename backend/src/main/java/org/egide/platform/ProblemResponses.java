package org.egide.platform;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes refusals: a status, its codes with their English sentences, and an example of each. */
@Component
class ProblemResponses {

    /** Name of the schema of problems. */
    static final String SCHEMA = "Problem";

    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

    /** What sentences quote, where one number says nothing. */
    private static final Map<String, Object[]> QUOTED = Map.of(
            "invalid-limit", new Object[] {100},
            "invalid-idempotency-key", new Object[] {200},
            "reason-required", new Object[] {2_000},
            "too-many-requests", new Object[] {12},
            "import-too-large", new Object[] {64},
            "import-bad-mapping", new Object[] {"columns.txt"},
            "import-missing-column", new Object[] {"text"});

    /** By code; each is written once in the description. */
    private final Map<String, Example> examples = new ConcurrentSkipListMap<>();

    private final MessageSource messages;

    ProblemResponses(MessageSource messages) {
        this.messages = messages;
    }

    /** The codes that a description names, between backticks. */
    static Set<String> codes(String description) {
        return CODE.matcher(description)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The answer of a status with these codes. */
    ApiResponse of(int status, Set<String> codes) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
        codes.forEach(code -> {
            examples.computeIfAbsent(code, said -> new Example().value(example(status, said)));
            problem.addExamples(code, new Example().$ref("#/components/examples/" + code));
        });
        String description = codes.stream()
                .map(code -> "`" + code + "`: " + sentence("problem." + code, code))
                .collect(Collectors.joining("\n\n"));
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
    }

    /** An example of every code that was described. */
    Map<String, Example> examples() {
        return examples;
    }

    private Map<String, Object> example(int status, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code);
        problem.put("title", sentence("problem-title." + status, code));
        problem.put("status", status);
        problem.put("detail", sentence("problem." + code, code));
        if (code.equals("invalid-fields")) {
            problem.put(
                    "errors",
                    List.of(Map.of("pointer", "/body", "detail", sentence("problem.body-required", "body-required"))));
        }
        return problem;
    }

    private String sentence(String key, String code) {
        String said = messages.getMessage(key, QUOTED.getOrDefault(code, new Object[0]), Locale.ENGLISH);
        return PLACE.matcher(said).replaceAll("…");
    }

    /** A problem as RFC 9457 has it. */
    static Schema<?> schema() {
        Schema<?> fault = object("A field at fault.")
                .addProperty("pointer", text("Where it is in the body or the query (JSON Pointer, RFC 6901)"))
                .addProperty("detail", text("What to mend, in the language asked for"));
        fault.required(List.of("pointer", "detail"));
        Schema<?> problem = object("Why a request was refused (RFC 9457), in the language asked for.")
                .addProperty("type", text("A page that explains it; its last part is the stable code"))
                .addProperty("title", text("What this status means"))
                .addProperty("status", typed("integer").description("The HTTP status"))
                .addProperty("detail", text("What happened, and what to mend"))
                .addProperty("instance", text("The address that was asked for"))
                .addProperty(
                        "errors",
                        new ArraySchema().items(fault).types(Set.of("array")).description("Every field at fault"));
        return problem.required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> object(String description) {
        return typed("object").description(description);
    }

    private static Schema<?> text(String description) {
        return typed("string").description(description);
    }

    private static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }
}
