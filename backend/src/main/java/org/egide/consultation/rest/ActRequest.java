package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An act to propose.
 *
 * @param kind what
 * @param closesOn the new last day, for {@code CLOSE_EARLY} and {@code EXTEND}
 * @param mode the new mode, for {@code MODE}
 * @param charter the new charter, for {@code CHARTER}: terms, articles and grounds as the charter's address shows them
 * @param purpose what the identities are for, for {@code EXPORT_IDENTITIES}
 */
@Schema(example = """
        {"kind": "EXTEND", "closesOn": "2021-05-07"}""")
public record ActRequest(
        @Nullable Kind kind,
        @Nullable String closesOn,
        @Nullable String mode,
        @Nullable Map<String, Object> charter,
        @Nullable String purpose) {

    Kind required() {
        if (kind == null) {
            throw new InvalidRequest(List.of(Fault.of("kind", "field-required")));
        }
        return kind;
    }

    Map<String, Object> content() {
        Map<String, Object> content = new java.util.HashMap<>();
        put(content, "closesOn", closesOn);
        put(content, "mode", mode);
        put(content, "charter", charter);
        put(content, "purpose", purpose);
        return content;
    }

    private static void put(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
