package org.egide.synthesis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
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

    /** Who began to write before an instant has written after it. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final CoverageStore store;
    private final Clock clock;

    Coverage(CoverageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The figures, of everything and by theme, channel and week: kept, never scanned. */
    public Mono<CoverageFigures> figures(SpaceId space) {
        return store.all(space).map(CoverageFigures::of);
    }

    /** The figure of everything. */
    public Mono<Covered> total(SpaceId space) {
        return store.total(space);
    }

    /**
     * The figures of now, or as they were at the beginning of an hour. Hours are few: nobody makes the database count
     * at will.
     *
     * <p>Fails with {@code InvalidRequest} {@code not-past-yet} at {@code at} for an hour that is not over yet.
     *
     * @param at any instant of that hour, null for now
     */
    public Mono<CoverageFigures> figuresAt(SpaceId space, @Nullable Instant at) {
        if (at == null) {
            return figures(space);
        }
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.plus(SETTLING).isAfter(clock.instant())
                ? Mono.error(new InvalidRequest(List.of(Fault.of("at", "not-past-yet"))))
                : figures(space, hour);
    }

    /** The figures as they were at an instant: the same whenever they are asked for, once it is some seconds past. */
    public Mono<CoverageFigures> figures(SpaceId space, Instant asOf) {
        return store.all(space, asOf).map(CoverageFigures::of);
    }

    /** The figure of everything as it was at an instant. */
    public Mono<Covered> total(SpaceId space, Instant asOf) {
        return store.total(space, asOf);
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
