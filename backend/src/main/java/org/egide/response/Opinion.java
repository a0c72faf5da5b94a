package org.egide.response;

import java.time.Instant;
import java.util.List;

/**
 * What the commission thinks of a response: whether it is complete, and how good, reply by reply and as a whole
 * (domain, 1.6: the commission gives a public opinion on the owner's response).
 *
 * @param text the opinion as a whole
 * @param points what it thinks of each reply, in the order of the requests
 * @param version grows with each change: the value of the ETag
 * @param by the name of who gave it
 * @param at when
 */
public record Opinion(String text, List<Point> points, int version, String by, Instant at) {

    /** Its list is its own. */
    public Opinion {
        points = List.copyOf(points);
    }

    /**
     * What it thinks of one reply.
     *
     * @param request the number of the request
     * @param complete whether the reply answers all that was asked
     * @param quality how good it is
     * @param note why, may be empty
     */
    public record Point(int request, boolean complete, Quality quality, String note) {}

    /** How good a reply is. */
    public enum Quality {
        GOOD,
        FAIR,
        POOR
    }
}
