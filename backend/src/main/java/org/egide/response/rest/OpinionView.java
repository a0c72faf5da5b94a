package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.response.Opinion;
import org.egide.response.Opinion.Quality;

/**
 * The commission's opinion on the response.
 *
 * @param text as a whole
 * @param points reply by reply
 * @param version to be sent back as {@code If-Match}
 * @param by the name of who gave it
 * @param at when
 */
@Schema(example = """
        {"text": "The response is complete.",
         "points": [{"request": 1, "complete": true, "quality": "FAIR", "note": "Without a calendar."}],
         "version": 1, "by": "Invented Officer", "at": "2021-09-03T09:00:00Z"}""")
public record OpinionView(String text, List<PointView> points, int version, String by, Instant at) {

    static OpinionView of(Opinion one) {
        return new OpinionView(
                one.text(),
                one.points().stream()
                        .map(point -> new PointView(point.request(), point.complete(), point.quality(), point.note()))
                        .toList(),
                one.version(),
                one.by(),
                one.at());
    }

    /**
     * What is thought of one reply.
     *
     * @param request the number of the request
     * @param complete whether the reply answers all that was asked
     * @param quality how good it is
     * @param note why
     */
    public record PointView(int request, boolean complete, Quality quality, String note) {}
}
