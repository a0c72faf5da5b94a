package org.egide.report;

import java.util.List;

/**
 * How far a report is from being signed.
 *
 * @param obstacles what keeps it from being signed, in words of the report's language; empty for nothing
 * @param reservations what it may be signed in spite of, with a written reason; empty for nothing
 */
public record Readiness(List<String> obstacles, List<String> reservations) {

    /** Its lists are its own. */
    public Readiness {
        obstacles = List.copyOf(obstacles);
        reservations = List.copyOf(reservations);
    }
}
