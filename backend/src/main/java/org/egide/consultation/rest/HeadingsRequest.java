package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which headings to file a content; null leaves one as it is.
 *
 * @param theme the key of a theme
 * @param kind a kind of contribution
 */
@Schema(example = """
        {"theme": "water", "kind": "QUESTION"}""")
public record HeadingsRequest(
        @Nullable String theme, @Nullable String kind) {

    Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        if (theme != null) {
            headings.put("theme", theme);
        }
        if (kind != null) {
            headings.put("kind", kind);
        }
        return headings;
    }
}
