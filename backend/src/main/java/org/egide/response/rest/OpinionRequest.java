package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on the response.
 *
 * @param text as a whole, 1 to 10,000 UTF-16 units
 * @param points reply by reply; null for none
 */
@Schema(example = """
        {"text": "The response is complete.",
         "points": [{"request": 1, "complete": true, "quality": "FAIR", "note": "Without a calendar."}]}""")
public record OpinionRequest(
        @Nullable String text, @Nullable List<PointRequest> points) {

    /** The points, each of its own request. Fails with {@code InvalidRequest} naming what is missing. */
    List<Point> given() {
        List<PointRequest> all = Objects.requireNonNullElse(points, List.of());
        List<Fault> faults = new ArrayList<>();
        for (PointRequest one : all) {
            if (one.request() == null || one.quality() == null) {
                faults.add(Fault.of("points", "field-required"));
            }
        }
        if (all.stream().map(PointRequest::request).distinct().count() < all.size()) {
            faults.add(Fault.of("points", "invalid-value"));
        }
        InvalidRequest.ifAny(faults);
        return all.stream().map(PointRequest::toPoint).toList();
    }

    /**
     * What is thought of one reply.
     *
     * @param request the number of the request
     * @param complete whether the reply answers all that was asked
     * @param quality how good it is
     * @param note why; null for nothing
     */
    public record PointRequest(
            @Nullable Integer request,
            @Nullable Boolean complete,
            @Nullable Quality quality,
            @Nullable String note) {

        Point toPoint() {
            return new Point(
                    Objects.requireNonNull(request),
                    Boolean.TRUE.equals(complete),
                    Objects.requireNonNull(quality),
                    NoteRequest.words(note));
        }
    }
}
