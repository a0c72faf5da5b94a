package org.egide.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two ways of grouping are: 1 for the same groups, 0 for chance (Hubert and Arabie, 1985). */
final class RandIndex {

    private RandIndex() {}

    static double adjusted(int[] some, int[] others) {
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> one = new HashMap<>();
        Map<Integer, Integer> other = new HashMap<>();
        for (int i = 0; i < some.length; i++) {
            both.merge(some[i] * 1_000L + others[i], 1, Integer::sum);
            one.merge(some[i], 1, Integer::sum);
            other.merge(others[i], 1, Integer::sum);
        }
        double together = pairs(both.values());
        double expected = pairs(one.values()) * pairs(other.values()) / pairs(List.of(some.length));
        double most = (pairs(one.values()) + pairs(other.values())) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Collection<Integer> counts) {
        return counts.stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
