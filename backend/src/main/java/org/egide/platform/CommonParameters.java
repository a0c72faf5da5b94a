package org.egide.platform;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.egide.shared.Slice;

/** Parameters that mean the same on every route, described once. What a route says itself is left as it is. */
final class CommonParameters {

    private static final Map<String, Common> KNOWN = Map.ofEntries(
            common(
                    "slug",
                    "The consultation's name in addresses",
                    "acc-douvrin",
                    schema -> schema.pattern("^[a-z0-9]+(-[a-z0-9]+)*$").maxLength(80)),
            common("number", "The public number of a contribution", 1, schema -> schema.minimum(BigDecimal.ONE)),
            common(
                    "receipt",
                    "The secret code of a receipt; case, spaces and hyphens do not count",
                    "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB",
                    schema -> schema.maxLength(64)),
            common(
                    "limit",
                    "Items of a page",
                    Slice.DEFAULT_LIMIT,
                    schema -> schema.minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Slice.MAX_LIMIT))
                            .setDefault(Slice.DEFAULT_LIMIT)),
            common(
                    "after",
                    "The `next` that the page before gave",
                    "TkVXRVNUOjEyOjVmM2Ey",
                    schema -> schema.maxLength(400)),
            common(
                    "Idempotency-Key",
                    "Chosen by the client for one creation; kept for 24 hours",
                    "5f0c7b0e-2f2d-4a53-9c5e-2b9d3f1f6a10",
                    schema -> schema.minLength(1).maxLength(200)),
            common(
                    "Participant-Token",
                    "Who answers arguments without an account",
                    "q83vEjRWeJCrze8SNFZ4kM1_2uJqk0mQ4r0mZ1p3v9U",
                    schema -> schema.maxLength(100)),
            common(
                    "If-Match",
                    "The `ETag` of the version that is edited",
                    "\"3-OPEN-1f\"",
                    schema -> schema.maxLength(200)),
            common("argument", "The number of an argument", 12, schema -> schema.minimum(BigDecimal.ONE)),
            common("excerpt", "The id of an excerpt", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common(
                    "duty",
                    "The key of a legal duty",
                    "notice-posted",
                    schema -> schema.pattern("^[a-z]+(-[a-z]+)*$").maxLength(80)),
            common(
                    "figure",
                    "The stable name of a figure",
                    "meetings",
                    schema -> schema.pattern("^[a-z]+(-[a-z]+)*$").maxLength(80)),
            common("report", "The number of a report", 1, schema -> schema.minimum(BigDecimal.ONE)),
            common("edition", "The number of an edition", 1, schema -> schema.minimum(BigDecimal.ONE)),
            common("section", "The id of a section", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common("note", "The id of a note", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common("picture", "The number of a picture", 1, schema -> schema.minimum(BigDecimal.ONE)),
            common("id", "Its id", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common("draft", "The id of the draft", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common("file", "The id of the file", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}),
            common("content", "The id of what waits", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", schema -> {}));

    private CommonParameters() {}

    /** Adds what a parameter does not say itself. */
    static void describe(Parameter parameter) {
        if (parameter.getExample() != null
                && "string".equals(parameter.getSchema().getType())) {
            parameter.setExample(parameter.getExample().toString()); // an INSEE code is read as a number
        }
        Common common = KNOWN.get(parameter.getName());
        if (common == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(common.description());
        }
        if (parameter.getExample() == null) {
            parameter.setExample(common.example());
        }
        // A copy: springdoc gives one and the same schema to every text of a path.
        Schema<?> own = AnnotationsUtils.clone(parameter.getSchema(), true);
        common.limits().accept(own);
        parameter.setSchema(own);
    }

    private static Map.Entry<String, Common> common(
            String name, String description, Object example, Consumer<Schema<?>> limits) {
        return Map.entry(name, new Common(description, example, limits));
    }

    private record Common(String description, Object example, Consumer<Schema<?>> limits) {}
}
