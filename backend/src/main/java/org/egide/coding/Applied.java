package org.egide.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, item by item.
 *
 * @param items what was done, or could not be, in order
 * @param refused what was not taken from the beginning
 * @param remaining acts left for the next time: the same file may be confirmed again, and goes on
 */
public record Applied(List<Item> items, List<Plan.Refused> refused, int remaining) {

    /** Arguments that were made. */
    public long made() {
        return items.stream()
                .filter(one -> one.reason() == null && one.contribution() == null)
                .count();
    }

    /** Passages that were attached. */
    public int attached() {
        return items.stream()
                .filter(one -> one.reason() == null && one.contribution() != null)
                .mapToInt(Item::passages)
                .sum();
    }

    /**
     * One act.
     *
     * @param argument the number of the argument, 0 when it was not made
     * @param wording its words
     * @param contribution the number of the contribution whose passages were attached, null for an argument made
     * @param passages how many passages
     * @param reason the code of the refusal, null when it was done
     * @param arguments what its sentence quotes
     */
    public record Item(
            long argument,
            String wording,
            @Nullable Long contribution,
            int passages,
            @Nullable String reason,
            List<Object> arguments) {}
}
