package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.document.Picture;
import org.egide.report.Illustration;

/**
 * A picture of a report being written.
 *
 * @param number its number in the report: a section shows it by {@code @picture:1}
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
@Schema(name = "ReportPicture", example = """
        {"number": 1, "name": "plan.png", "kind": "PNG", "width": 1200, "height": 800, "size": 48213,
         "alternative": "The plant stands north of the canal, 300 metres from the school.",
         "caption": "Plan of January 2021", "at": "2021-04-24T09:00:00Z", "by": "Camille Exemple"}""")
record PictureView(
        int number,
        String name,
        Picture.Kind kind,
        int width,
        int height,
        int size,
        String alternative,
        String caption,
        Instant at,
        String by) {

    static PictureView of(Illustration one) {
        return new PictureView(
                one.number(),
                one.name(),
                one.kind(),
                one.width(),
                one.height(),
                one.size(),
                one.alternative(),
                one.caption(),
                one.at(),
                one.by());
    }
}
