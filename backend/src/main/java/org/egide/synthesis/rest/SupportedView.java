package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.egide.synthesis.Supported;

/**
 * What became of a campaign that was attached in one gesture.
 *
 * @param campaign its id
 * @param attached texts of it that speak for the argument by this
 * @param read of its texts, those that are word for word the one that was read, and are read by this
 * @param toRead of its texts, those that stay to be read
 */
@Schema(example = """
        {"campaign": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "attached": 412, "read": 409, "toRead": 3}""")
public record SupportedView(UUID campaign, long attached, long read, long toRead) {

    static SupportedView of(Supported done) {
        return new SupportedView(done.campaign(), done.attached(), done.read(), done.toRead());
    }
}
