package org.egide.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.identity.PrivilegedReads.Subject;
import org.egide.identity.PrivilegedReads.What;
import org.egide.moderation.ActStore.Act;
import org.egide.moderation.DecisionStore.Made;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.moderation.QueueStore.Standing;
import org.egide.moderation.Reports.Reported;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What waits for a guarantor: read in order, held by one at a time. Whether the person may is asked by the caller. */
@Facade
public class Queue {

    private static final String ORDER = "queue";

    private final QueueStore store;
    private final Claims claims;
    private final Contents contents;
    private final SignalStore signals;
    private final ReportStore reports;
    private final DecisionStore decisions;
    private final OriginalStore originals;
    private final ActStore acts;
    private final Charters charters;
    private final PrivilegedReads journal;

    Queue(
            QueueStore store,
            Claims claims,
            Contents contents,
            SignalStore signals,
            ReportStore reports,
            DecisionStore decisions,
            OriginalStore originals,
            ActStore acts,
            Charters charters,
            PrivilegedReads journal) {
        this.store = store;
        this.claims = claims;
        this.contents = contents;
        this.signals = signals;
        this.reports = reports;
        this.decisions = decisions;
        this.originals = originals;
        this.acts = acts;
        this.charters = charters;
        this.journal = journal;
    }

    /** What waits: what signals put forward first, then the oldest. */
    public Mono<Slice<Waiting>> list(SpaceId space, QueueFilter filter, @Nullable String after, int limit) {
        long from = after == null ? Long.MIN_VALUE : Cursor.decode(ORDER, after).key();
        return store.page(space, filter, from, limit + 1)
                .map(items -> Slice.of(items, limit, item -> cursorAfter(item.place())))
                .flatMap(slice -> withWords(space, slice.items()).map(waiting -> new Slice<>(waiting, slice.next())));
    }

    private static String cursorAfter(long place) {
        return new Cursor(ORDER, place).encode();
    }

    /** How many wait, counted up to 10,000. */
    public Mono<Long> waiting(SpaceId space) {
        return store.waiting(space);
    }

    /**
     * Holds the next item for somebody: the first that nobody else holds nor was handed over to another. Theirs comes
     * back until they decide or pass it over.
     *
     * @param after the cursor of the item to pass over, null to begin at the front
     * @return empty when nothing is left
     */
    public Mono<Waiting> next(SpaceId space, QueueFilter filter, @Nullable String after, Person by) {
        return hold(space, filter, after, by).flatMap(item -> withWords(space, item));
    }

    /** The same as {@link #next} for whoever reads it afterwards: one statement. */
    public Mono<QueueItem> hold(SpaceId space, QueueFilter filter, @Nullable String after, Person by) {
        long from = after == null ? Long.MIN_VALUE : Cursor.decode(ORDER, after).key();
        return claims.takeNext(space, filter, from, by);
    }

    /**
     * Holds an item for somebody, or prolongs their hold.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}, {@code Conflict} {@code already-decided} or {@code
     * claimed-by-other}.
     */
    public Mono<Waiting> claim(SpaceId space, UUID content, Person by) {
        return claims.take(space, content, by).flatMap(item -> withWords(space, item));
    }

    /** Lets an item go; nothing happens when they do not hold it. */
    public Mono<Void> release(SpaceId space, UUID content, Person by) {
        return claims.release(space, content, by);
    }

    /** The items held now, with who holds them: those whose hold ends first, at most 100. */
    public Mono<List<Held>> held(SpaceId space) {
        return claims.live(space)
                .flatMap(items -> labels(
                                space, items.stream().map(QueueItem::content).toList())
                        .map(labels -> items.stream()
                                .filter(item -> labels.containsKey(item.content()))
                                .map(item -> new Held(item, Objects.requireNonNull(labels.get(item.content()))))
                                .toList()));
    }

    /** What contents are called, such as their numbers; unknown ones are left out. At most 200. */
    public Mono<Map<UUID, String>> labels(SpaceId space, List<UUID> items) {
        return contents.readAny(space, items)
                .map(readings ->
                        readings.values().stream().collect(Collectors.toMap(Reading::content, Reading::label)));
    }

    private Mono<Waiting> withWords(SpaceId space, QueueItem item) {
        return withWords(space, List.of(item))
                .flatMap(all -> all.isEmpty() ? Mono.error(new NotFound("unknown-item")) : Mono.just(all.getFirst()));
    }

    /** One read per kind of content, not per item. */
    private Mono<List<Waiting>> withWords(SpaceId space, List<QueueItem> items) {
        return items.isEmpty()
                ? Mono.just(List.of())
                : around(space, items)
                        .map(around -> items.stream()
                                .filter(item -> around.readings().containsKey(item.content()))
                                .map(around::of)
                                .toList());
    }

    private Mono<Around> around(SpaceId space, List<QueueItem> items) {
        Map<String, List<UUID>> byKind = items.stream()
                .collect(Collectors.groupingBy(
                        QueueItem::kind, Collectors.mapping(QueueItem::content, Collectors.toList())));
        List<UUID> ids = items.stream().map(QueueItem::content).toList();
        return Mono.zip(
                        contents.read(space, byKind),
                        signals.of(space, ids),
                        reports.open(space, ids),
                        charters.current(space))
                .map(all -> new Around(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    /**
     * What happened to a content, without its words.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}.
     */
    public Mono<History> history(SpaceId space, UUID content) {
        return store.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> Mono.zip(
                                decisions.ofContent(space, content),
                                acts.ofContent(space, content),
                                signals.of(space, List.of(content)))
                        .map(all -> History.of(
                                standing, all.getT1(), all.getT2(), all.getT3().getOrDefault(content, List.of()))));
    }

    /**
     * A content, whether it waits or not, and what happened to it. Nothing is held and nothing is kept of the reading:
     * words that the public may not read are left to {@link #original}.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}.
     */
    public Mono<Opened> open(SpaceId space, UUID content) {
        return store.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> Mono.zip(
                                around(space, List.of(standing.item())),
                                decisions.ofContent(space, content),
                                acts.ofContent(space, content))
                        .map(all -> opened(standing, all.getT1(), all.getT2(), all.getT3())));
    }

    private static Opened opened(Standing standing, Around around, List<Made> made, List<Act> done) {
        UUID content = standing.item().content();
        if (!around.readings().containsKey(content)) {
            throw new NotFound("unknown-item");
        }
        History history = History.of(standing, made, done, around.signalsOf(content));
        return new Opened(around.of(standing.item()), history, around.charter());
    }

    /**
     * What a guarantor reads of a content, without anything around it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}.
     */
    public Mono<Reading> reading(SpaceId space, UUID content) {
        return store.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> contents.read(space, standing.item().kind(), content));
    }

    /**
     * The words of a content as its author wrote them, whatever was decided; the reading is kept in the journal.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}.
     */
    public Mono<Words> original(SpaceId space, UUID content, Person reader) {
        return store.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> contents.read(space, standing.item().kind(), content)
                        .flatMap(now -> journal.serve(
                                space,
                                reader,
                                new Subject(What.ORIGINAL, content, now.label()),
                                words(space, standing))));
    }

    private Mono<Words> words(SpaceId space, Standing standing) {
        UUID content = standing.item().content();
        return decisions
                .last(space, content)
                .flatMap(made -> originals.open(space, made.decision().id()))
                .switchIfEmpty(Mono.defer(() ->
                        contents.read(space, standing.item().kind(), content).map(Reading::words)));
    }

    /** What surrounds the items of a page. */
    private record Around(
            Map<UUID, Reading> readings, Map<UUID, List<Signal>> signals, List<Reported> reports, Charter charter) {

        List<Signal> signalsOf(UUID content) {
            return signals.getOrDefault(content, List.of());
        }

        Waiting of(QueueItem item) {
            UUID content = item.content();
            return new Waiting(
                    item,
                    Objects.requireNonNull(readings.get(content)),
                    signalsOf(content),
                    reports.stream()
                            .filter(report -> report.content().equals(content))
                            .toList(),
                    item.queuedAt().plus(Duration.ofHours(charter.terms().delayHours())),
                    cursorAfter(item.place()));
        }
    }

    /**
     * An item of the queue.
     *
     * @param item who holds it, since when it waits
     * @param reading what a guarantor reads
     * @param signals what a machine noticed: why it stands where it stands
     * @param reports what readers said of it
     * @param dueAt when the charter says that it is looked at, at the latest
     * @param cursor the place after it, to pass it over
     */
    public record Waiting(
            QueueItem item,
            Reading reading,
            List<Signal> signals,
            List<Reported> reports,
            Instant dueAt,
            String cursor) {}

    /**
     * An item that somebody holds.
     *
     * @param item who holds it, until when
     * @param label what it is called, such as its number
     */
    public record Held(QueueItem item, String label) {}

    /**
     * A content that a guarantor opens.
     *
     * @param waiting its words, and why it stands where it stands when it waits
     * @param history what happened to it
     * @param charter the charter in force
     */
    public record Opened(Waiting waiting, History history, Charter charter) {}
}
