package org.egide.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.moderation.SignalStore.Noticed;
import org.egide.moderation.SignalStore.Seen;
import org.egide.moderation.SignalStore.Sharing;
import org.egide.moderation.SignalStore.Unscreened;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.similarity.Shingles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at what came into the queue, a batch at a time, and notes signals that order it. It runs apart from the
 * deposits, which never wait for it, and decides nothing.
 */
@Component
class Screening {

    private static final int BATCH = 100;
    private static final Shingles NONE = Shingles.of("");

    /** Received within a minute in one consultation: more than people write by themselves. */
    private static final int BURST = 30;

    private final SignalStore store;
    private final Contents contents;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Screening(SignalStore store, Contents contents, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One batch; how many it looked at. */
    @Scheduled(fixedDelayString = "${egide.moderation.screening-interval:PT1S}")
    Mono<Integer> screen() {
        return store.unscreened(BATCH)
                .flatMap(batch -> Flux.fromIterable(bySpace(batch).entrySet())
                        .concatMap(entry -> screen(entry.getKey(), entry.getValue()))
                        .then(Mono.just(batch.size())))
                .as(transaction::transactional);
    }

    private static Map<SpaceId, List<Unscreened>> bySpace(List<Unscreened> batch) {
        return batch.stream().collect(Collectors.groupingBy(Unscreened::space));
    }

    private Mono<Void> screen(SpaceId space, List<Unscreened> batch) {
        Map<String, List<UUID>> byKind = batch.stream()
                .collect(Collectors.groupingBy(
                        Unscreened::kind, Collectors.mapping(Unscreened::content, Collectors.toList())));
        return contents.read(space, byKind).flatMap(readings -> note(space, readings));
    }

    private Mono<Void> note(SpaceId space, Map<UUID, Reading> readings) {
        Map<UUID, Shingles> runs = new HashMap<>();
        readings.forEach((content, reading) -> runs.put(content, Shingles.of(reading.body())));
        List<Seen> seen = readings.values().stream()
                .map(reading -> seen(space, reading, runs.getOrDefault(reading.content(), NONE)))
                .toList();
        List<UUID> ids = List.copyOf(readings.keySet());
        return store.screened(space, seen)
                .then(Mono.defer(() -> store.add(space, inWords(readings), Times.now(clock))))
                .then(Mono.defer(() -> nearCopies(space, ids, runs)))
                .flatMap(copies -> store.add(space, copies, Times.now(clock)))
                .then(Mono.defer(() -> store.around(space, ids, BURST + 1)))
                .flatMap(around -> store.add(space, bursts(around), Times.now(clock)));
    }

    private static Seen seen(SpaceId space, Reading reading, Shingles runs) {
        return new Seen(
                reading.content(), reading.receivedAt(), reading.context(), reading.form(), runs.bands(seedOf(space)));
    }

    private static long seedOf(SpaceId space) {
        return space.value().getMostSignificantBits() ^ space.value().getLeastSignificantBits();
    }

    private static List<Noticed> inWords(Map<UUID, Reading> readings) {
        return readings.values().stream()
                .flatMap(reading -> SignalsInWords.of(reading.words()).stream()
                        .map(signal -> new Noticed(reading.content(), signal)))
                .toList();
    }

    /** Bands say where to look; the words then say whether it is so. */
    private Mono<List<Noticed>> nearCopies(SpaceId space, List<UUID> ids, Map<UUID, Shingles> runs) {
        return store.sharing(space, ids).flatMap(sharing -> {
            List<UUID> others = sharing.stream().map(Sharing::found).distinct().toList();
            return contents.readAny(space, others).map(found -> copies(sharing, runs, found));
        });
    }

    private static List<Noticed> copies(List<Sharing> sharing, Map<UUID, Shingles> runs, Map<UUID, Reading> found) {
        Map<UUID, Signal> first = new HashMap<>();
        Map<UUID, Shingles> known = new HashMap<>(runs);
        for (Sharing pair : sharing) {
            Reading other = found.get(pair.found());
            if (other == null || first.containsKey(pair.asked())) {
                continue;
            }
            Shingles its = known.computeIfAbsent(pair.found(), id -> Shingles.of(other.body()));
            if (runs.getOrDefault(pair.asked(), NONE).isNearCopyOf(its)) {
                first.put(pair.asked(), Signal.whole(Signal.Kind.NEAR_COPY, other.label()));
            }
        }
        return toNoticed(first.entrySet().stream());
    }

    private static List<Noticed> bursts(Map<UUID, Long> around) {
        return toNoticed(around.entrySet().stream()
                .filter(entry -> entry.getValue() > BURST)
                .map(entry -> Map.entry(entry.getKey(), Signal.whole(Signal.Kind.BURST, String.valueOf(BURST)))));
    }

    private static List<Noticed> toNoticed(Stream<Map.Entry<UUID, Signal>> signals) {
        List<Noticed> all = new ArrayList<>();
        signals.forEach(entry -> all.add(new Noticed(entry.getKey(), entry.getValue())));
        return all;
    }
}
