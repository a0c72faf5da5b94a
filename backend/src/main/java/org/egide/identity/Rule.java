package org.egide.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * A row of the table of rights.
 *
 * @param allowed who may
 * @param never who may not, whatever else they are
 * @param notOnOwn upon what of their own nobody may
 * @param inOneOnly whether somebody who holds several of the allowed capacities may not: each is a check on the others
 */
public record Rule(Set<Capacity> allowed, Set<Capacity> never, Set<Own> notOnOwn, boolean inOneOnly) {

    static Rule by(Capacity first, Capacity... others) {
        return new Rule(EnumSet.of(first, others), Set.of(), Set.of(), false);
    }

    Rule never(Capacity... capacities) {
        return new Rule(allowed, Set.of(capacities), notOnOwn, inOneOnly);
    }

    Rule notOnOwn(Own... own) {
        return new Rule(allowed, never, Set.of(own), inOneOnly);
    }

    Rule inOneCapacityOnly() {
        return new Rule(allowed, never, notOnOwn, true);
    }

    boolean allows(Set<Capacity> held) {
        long named = held.stream().filter(allowed::contains).count();
        return (inOneOnly ? named == 1 : named > 0) && held.stream().noneMatch(never::contains);
    }
}
