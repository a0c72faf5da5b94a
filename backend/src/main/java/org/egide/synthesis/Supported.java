package org.egide.synthesis;

import java.util.UUID;

/**
 * What became of a campaign that was attached to an argument in one gesture.
 *
 * @param campaign its id
 * @param attached texts of it that speak for the argument by this gesture
 * @param read of its texts, those that say the very words the guarantor read, and are read by this
 * @param toRead of its texts, those that add or change words and that nobody read yet: they stay to be read
 */
public record Supported(UUID campaign, long attached, long read, long toRead) {

    static Supported none(UUID campaign) {
        return new Supported(campaign, 0, 0, 0);
    }

    Supported plus(Supported other) {
        return new Supported(campaign, attached + other.attached, read + other.read, toRead + other.toRead);
    }
}
