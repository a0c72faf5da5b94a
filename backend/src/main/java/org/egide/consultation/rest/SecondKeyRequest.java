package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A second key.
 *
 * @param fingerprint of the act that was read: what is agreed to
 */
@Schema(example = """
        {"fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record SecondKeyRequest(@Nullable String fingerprint) {}
