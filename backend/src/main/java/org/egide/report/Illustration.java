package org.egide.report;

import java.time.Instant;
import org.egide.document.Picture;

/**
 * A picture of a report, without its file.
 *
 * @param number its number in the report: {@code @picture:1}
 * @param name the file's name when it came
 * @param kind what its bytes are
 * @param width in pixels
 * @param height in pixels
 * @param size of the file, in bytes
 * @param alternative what it shows, for who does not see it; empty while nobody said: the report is not signed then
 * @param caption what stands under it; empty for nothing
 * @param at when it came
 * @param by who brought it
 */
public record Illustration(
        int number,
        String name,
        Picture.Kind kind,
        int width,
        int height,
        int size,
        String alternative,
        String caption,
        Instant at,
        String by) {}
