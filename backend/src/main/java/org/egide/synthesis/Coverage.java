package org.egide.synthesis;

import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How much of the register is covered: every admissible contribution is read, and attached to an argument or set aside
 * with a reason ({@link Covered} says which count). Public, whether the synthesis is shown or not.
 */
@Facade
public class Coverage {

    private static final String ORDER = "remaining";

    private final CoverageStore store;

    Coverage(CoverageStore store) {
        this.store = store;
    }

    /** The figures, of everything and by theme, channel and week: kept, never scanned. */
    public Mono<CoverageFigures> figures(SpaceId space) {
        return store.all(space).map(CoverageFigures::of);
    }

    /** The figure of everything. */
    public Mono<Covered> total(SpaceId space) {
        return store.total(space);
    }

    /** Whether nothing remains: below, the report is not signed without a written reservation. */
    public Mono<Boolean> isWhole(SpaceId space) {
        return total(space).map(Covered::isWhole);
    }

    /**
     * What remains, by number, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<Remaining>> remaining(SpaceId space, @Nullable String after, int limit) {
        return Mono.fromCallable(
                        () -> after == null ? 0 : Cursor.decode(ORDER, after).key())
                .flatMap(from -> store.remaining(space, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.number()).encode()));
    }

    /** How far two guarantors agree on the contributions that both read, drawn one in ten. */
    public Mono<Agreement> agreement(SpaceId space) {
        return store.agreement(space);
    }
}
