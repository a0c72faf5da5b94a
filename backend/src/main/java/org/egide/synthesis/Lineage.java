package org.egide.synthesis;

import java.time.Instant;
import java.util.List;

/**
 * Where an argument comes from and what it became.
 *
 * @param before those that it replaces, wholly or in part
 * @param after those that replace it
 */
public record Lineage(List<Step> before, List<Step> after) {

    /** How one argument became others. */
    public enum How {
        SPLIT,
        GROUPED
    }

    /**
     * One step.
     *
     * @param number the other argument's number
     * @param wording its words as they stand now
     * @param how what was done
     * @param at when
     */
    public record Step(long number, String wording, How how, Instant at) {}
}
