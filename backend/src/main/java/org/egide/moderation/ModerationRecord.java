package org.egide.moderation;

import java.time.LocalDate;
import java.util.List;
import org.egide.moderation.RecordStore.Ranked;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public record of moderation: every decision, and figures with their definitions. */
@Facade
public class ModerationRecord {

    private static final String ORDER = "moderation-record";
    private static final int CHUNK = 500;

    private final RecordStore store;
    private final ModerationTallyStore tallies;

    ModerationRecord(RecordStore store, ModerationTallyStore tallies) {
        this.store = store;
        this.tallies = tallies;
    }

    /** Decisions, the latest first. */
    public Mono<Slice<RecordLine>> latest(SpaceId space, @Nullable String after, int limit) {
        long before =
                after == null ? Long.MAX_VALUE : Cursor.decode(ORDER, after).key();
        return store.latest(space, before, limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.rank()).encode()))
                .map(slice -> slice.map(Ranked::line));
    }

    /** Every decision, in order, as a chain of short queries. */
    public Flux<List<RecordLine>> chunks(SpaceId space) {
        return store.after(space, 0, CHUNK)
                .expand(rows -> rows.size() < CHUNK
                        ? Mono.empty()
                        : store.after(space, rows.getLast().rank(), CHUNK))
                .map(rows -> rows.stream().map(Ranked::line).toList());
    }

    /** Figures by week, outcome and ground, in the order of weeks. */
    public Mono<List<Figures>> figures(SpaceId space) {
        return tallies.read(space).map(weeks -> weeks.stream().map(Figures::of).toList());
    }

    /**
     * Counts of one week.
     *
     * @param week its Monday, in Paris
     * @param outcome what was decided
     * @param ground for this ground; null for all together (a decision may rest on several)
     * @param decided decisions made in the week
     * @param inTime of these, made within the charter's delay
     * @param meanDelaySeconds how long they waited, on average
     * @param undone of these, taken back since by a guarantor
     * @param appealed of these, appealed against since
     * @param reversed of these, reversed on appeal since
     */
    public record Figures(
            LocalDate week,
            Decision.Outcome outcome,
            @Nullable Ground ground,
            long decided,
            long inTime,
            long meanDelaySeconds,
            long undone,
            long appealed,
            long reversed) {

        static Figures of(ModerationTallyStore.Week week) {
            var counts = week.counts();
            return new Figures(
                    week.monday(),
                    Decision.Outcome.valueOf(week.outcome()),
                    week.ground().isEmpty() ? null : Ground.valueOf(week.ground()),
                    counts.decided(),
                    counts.inTime(),
                    counts.decided() == 0 ? 0 : counts.delaySeconds() / counts.decided(),
                    counts.undone(),
                    counts.appealed(),
                    counts.reversed());
        }
    }
}
