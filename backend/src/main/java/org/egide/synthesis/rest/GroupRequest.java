package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.synthesis.Outline.Version;
import org.jspecify.annotations.Nullable;

/**
 * Arguments to group, and what replaces them.
 *
 * @param arguments two to twenty, each with the version that was read
 * @param into words and place of the one that replaces them
 */
@Schema(example = """
        {"arguments": [{"number": 4, "version": 1}, {"number": 9, "version": 3}],
         "into": {"wording": "Nuisances.", "theme": "how", "stance": "AGAINST", "parent": null}}""")
public record GroupRequest(
        @Nullable List<VersionRequest> arguments, @Nullable ArgumentRequest into) {

    List<Version> versions() {
        return arguments == null
                ? List.of()
                : arguments.stream()
                        .map(one -> new Version(one.number(), one.version()))
                        .toList();
    }

    ArgumentRequest whole() {
        return into == null ? new ArgumentRequest(null, null, null, null) : into;
    }

    /**
     * An argument as it was read.
     *
     * @param number its number
     * @param version its version
     */
    @Schema(example = """
            {"number": 4, "version": 1}""")
    public record VersionRequest(long number, int version) {}
}
