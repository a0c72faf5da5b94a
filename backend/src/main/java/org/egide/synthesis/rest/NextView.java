package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What to read next.
 *
 * @param number the number of the contribution
 */
@Schema(example = """
        {"number": 47}""")
public record NextView(long number) {}
