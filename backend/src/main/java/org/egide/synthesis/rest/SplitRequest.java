package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline.Part;
import org.jspecify.annotations.Nullable;

/**
 * What an argument is split into.
 *
 * @param parts two to twenty; excerpts that none names go to the first
 */
@Schema(example = """
        {"parts": [{"wording": "Noise at night.", "stance": null, "excerpts": []},
                   {"wording": "Traffic by day.", "stance": "CONDITION",
                    "excerpts": ["0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c"]}]}""")
public record SplitRequest(@Nullable List<PartRequest> parts) {

    List<Part> toParts() {
        return parts == null
                ? List.of()
                : parts.stream().map(PartRequest::toPart).toList();
    }

    /**
     * One of the parts.
     *
     * @param wording its words
     * @param stance what it says of the project; that of the argument when null
     * @param excerpts the ids of the excerpts that speak for it
     */
    @Schema(example = """
            {"wording": "Noise at night.", "stance": null, "excerpts": []}""")
    public record PartRequest(
            @Nullable String wording,
            @Nullable ArgumentStance stance,
            @Nullable List<UUID> excerpts) {

        Part toPart() {
            return new Part(wording, stance, excerpts == null ? List.of() : excerpts);
        }
    }
}
