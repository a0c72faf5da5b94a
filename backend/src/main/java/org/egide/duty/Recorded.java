package org.egide.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people said of the duties of a consultation.
 *
 * @param performances what was done, the oldest first
 * @param waivers what was set aside
 */
record Recorded(List<Performance> performances, List<Waiver> waivers) {

    List<Performance> performances(String key) {
        return performances.stream().filter(one -> one.key().equals(key)).toList();
    }

    List<Performance> standing(String key) {
        return performances(key).stream().filter(Performance::stands).toList();
    }

    /** The first day on which it was done. */
    @Nullable
    LocalDate doneOn(String key) {
        return standing(key).stream()
                .map(Performance::doneOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    Waiver waiver(String key) {
        return waivers.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }
}
