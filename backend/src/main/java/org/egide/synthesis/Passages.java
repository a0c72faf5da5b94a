package org.egide.synthesis;

import java.util.List;
import java.util.UUID;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The whole coding of a consultation, for whoever carries it elsewhere: every argument whatever became of it, every
 * passage, what replaced what. The public has none of it until the synthesis is shown, and never a coder's name.
 */
@Facade
public class Passages {

    /** Most rows of one page. */
    public static final int PAGE = 500;

    private static final UUID FIRST = new UUID(0, 0);

    private final PassageStore store;

    Passages(PassageStore store) {
        this.store = store;
    }

    /** Arguments after a number, whatever became of them, by number; at most {@value #PAGE}. */
    public Mono<List<Argument>> arguments(SpaceId space, Audience audience, long after) {
        return store.arguments(space, audience, after, PAGE);
    }

    /**
     * Passages by argument; at most {@value #PAGE}. The public is not told those that were taken back from an argument
     * that lives.
     *
     * @param after the last one of the page before, null for the first page
     */
    public Mono<List<Passage>> after(SpaceId space, Audience audience, @Nullable Passage after) {
        return after == null
                ? store.passages(space, audience, FIRST, 0, PAGE)
                : store.passages(space, audience, after.argument(), after.rank(), PAGE);
    }

    /** Which argument was replaced by which; at most 20,000. */
    public Mono<List<Descent>> descents(SpaceId space, Audience audience) {
        return store.descents(space, audience);
    }

    /** Contributions that the public reads, after a number; at most {@value #PAGE}. */
    public Mono<List<Item>> items(SpaceId space, long after) {
        return store.items(space, after, PAGE);
    }

    /** Contributions of these numbers, at most 1,000, whether the public reads them or not. */
    public Mono<List<Item>> numbered(SpaceId space, List<Long> numbers) {
        return store.numbered(space, numbers);
    }

    /**
     * One argument was replaced by another.
     *
     * @param before the id of the one
     * @param after the id of the other
     * @param how what was done
     */
    public record Descent(UUID before, UUID after, Lineage.How how) {}

    /**
     * A contribution.
     *
     * @param contribution its id
     * @param number its number
     */
    public record Item(UUID contribution, long number) {}
}
