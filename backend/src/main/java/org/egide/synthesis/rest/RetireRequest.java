package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an argument leaves the synthesis.
 *
 * @param reason a sentence, which its page gives
 */
@Schema(example = """
        {"reason": "It speaks of another project."}""")
public record RetireRequest(@Nullable String reason) {}
