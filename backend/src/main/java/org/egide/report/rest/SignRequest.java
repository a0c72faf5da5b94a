package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes are meant.
 *
 * @param sha256 of the PDF that was looked at, in hexadecimal
 */
@Schema(name = "SignRequest", example = """
        {"sha256": "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea"}""")
record SignRequest(@Nullable String sha256) {

    String hash() {
        return Objects.requireNonNullElse(sha256, "");
    }
}
