package org.egide.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * A row of the table of rights.
 *
 * @param allowed who may
 * @param never who may not, whatever else they are
 * @param notOnOwn upon what of their own nobody may
 */
public record Rule(Set<Capacity> allowed, Set<Capacity> never, Set<Own> notOnOwn) {

    static Rule by(Capacity first, Capacity... others) {
        return new Rule(EnumSet.of(first, others), Set.of(), Set.of());
    }

    Rule never(Capacity... capacities) {
        return new Rule(allowed, Set.of(capacities), notOnOwn);
    }

    Rule notOnOwn(Own... own) {
        return new Rule(allowed, never, Set.of(own));
    }

    boolean allows(Set<Capacity> held) {
        return held.stream().anyMatch(allowed::contains) && held.stream().noneMatch(never::contains);
    }
}
