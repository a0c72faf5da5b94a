package org.egide.resemblance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.resemblance.PlacingStore.Placing;
import org.egide.resemblance.TextStore.Placed;
import org.egide.resemblance.TextStore.Standing;
import org.egide.shared.SpaceId;
import org.egide.similarity.Terms;
import org.egide.similarity.WordDifferences;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps what is known of texts equal to what the public reads: a batch at a time, what was known of its contributions
 * goes, and what the public reads of them now is put in its place. One batch at a time for a space.
 */
@Component
class Indexing {

    private static final int BATCH = 100;

    /** The model of a larger family changes no more, unless nobody uses its wording any longer. */
    private static final int SETTLED = 1_000;

    private final DueStore due;
    private final TextStore texts;
    private final WordStore words;
    private final FamilyStore families;
    private final PlacingStore placings;
    private final CampaignTallyStore tallies;
    private final Kin kin;
    private final Contributions contributions;
    private final TransactionalOperator transaction;

    Indexing(
            DueStore due,
            TextStore texts,
            WordStore words,
            FamilyStore families,
            PlacingStore placings,
            CampaignTallyStore tallies,
            Kin kin,
            Contributions contributions,
            TransactionalOperator transaction) {
        this.due = due;
        this.texts = texts;
        this.words = words;
        this.families = families;
        this.placings = placings;
        this.tallies = tallies;
        this.kin = kin;
        this.contributions = contributions;
        this.transaction = transaction;
        Terms.of(""); // reads its lists of words from files: here, and not where a request waits
    }

    /** Batches until nothing is due; how many contributions were looked at. */
    @Scheduled(fixedDelayString = "${egide.resemblance.interval:PT1S}")
    Mono<Integer> index() {
        return Mono.defer(this::batch).repeat().takeUntil(looked -> looked == 0).reduce(0, Integer::sum);
    }

    private Mono<Integer> batch() {
        return due.next()
                .flatMap(space -> texts.lock(space)
                        .then(Mono.defer(() -> due.take(space, BATCH)))
                        .flatMap(ids -> refresh(space, ids).thenReturn(Math.max(1, ids.size()))))
                .as(transaction::transactional)
                .defaultIfEmpty(0);
    }

    /** In the caller's transaction, which holds the lock of the space. */
    Mono<Void> refresh(SpaceId space, List<UUID> ids) {
        return texts.before(space, ids)
                .flatMap(before -> takeOut(space, before)
                        .then(Mono.defer(() -> Mono.zip(contributions.known(space, ids), placings.of(space, ids))))
                        .flatMap(both -> putIn(space, before, published(both.getT1()), both.getT2())))
                .then(Mono.defer(() -> words.forget(space)))
                .then(Mono.defer(() -> families.forget(space)))
                .then(Mono.defer(() -> tallies.keep(space)));
    }

    private static List<IndexedText> published(List<PublicContribution> known) {
        return known.stream()
                .filter(contribution -> contribution.state() == State.PUBLISHED)
                .map(IndexedText::of)
                .toList();
    }

    private Mono<Void> takeOut(SpaceId space, List<Standing> before) {
        List<UUID> ids = before.stream().map(Standing::contribution).toList();
        return ids.isEmpty()
                ? Mono.empty()
                : words.takeAway(space, ids)
                        .then(Mono.defer(() -> families.count(space, ids, -1)))
                        .then(Mono.defer(() -> texts.count(space, ids, -1)))
                        .then(Mono.defer(() -> texts.delete(space, ids)));
    }

    private Mono<Void> putIn(SpaceId space, List<Standing> before, List<IndexedText> now, Map<UUID, Placing> placed) {
        Set<UUID> touched = before.stream()
                .map(Standing::family)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (now.isEmpty()) {
            return settle(space, touched);
        }
        List<IndexedText> free =
                now.stream().filter(text -> !placed.containsKey(text.id())).toList();
        return kin.place(space, free, wordingsBefore(before))
                .flatMap(found -> insert(space, now, placed, found).flatMap(families -> {
                    touched.addAll(families);
                    return settle(space, touched);
                }));
    }

    private static Map<Long, UUID> wordingsBefore(List<Standing> before) {
        Map<Long, UUID> wordings = new HashMap<>();
        for (Standing text : before) {
            Long fingerprint = text.fingerprint();
            UUID family = text.family();
            if (fingerprint != null && family != null) {
                wordings.put(fingerprint, family);
            }
        }
        return wordings;
    }

    /** Inserts and counts texts; the families that they are in. */
    private Mono<Set<UUID>> insert(SpaceId space, List<IndexedText> now, Map<UUID, Placing> placed, Kin.Found found) {
        List<Placed> rows = now.stream()
                .map(text ->
                        placed.containsKey(text.id()) ? byHand(text, placed.get(text.id())) : found.placed(space, text))
                .toList();
        List<UUID> ids = now.stream().map(IndexedText::id).toList();
        Set<UUID> joined =
                rows.stream().map(Placed::family).filter(Objects::nonNull).collect(Collectors.toSet());
        return texts.insert(space, rows)
                .then(Mono.defer(() -> texts.count(space, ids, 1)))
                .then(Mono.defer(() -> words.add(space, now)))
                .then(Mono.defer(() -> noteAdded(space, rows, joined)))
                .then(Mono.defer(
                        () -> families.count(space, with(ids, found.joined().others()), 1)))
                .thenReturn(joined);
    }

    /** What a guarantor placed draws no other text after it. */
    private static Placed byHand(IndexedText text, @Nullable Placing placing) {
        return new Placed(text, null, List.of(), placing != null && placing.in() ? placing.family() : null);
    }

    private static List<UUID> with(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Mono<Void> noteAdded(SpaceId space, List<Placed> rows, Set<UUID> joined) {
        return families.standing(space, joined)
                .flatMap(standing -> kin.bodies(space, models(standing.values()))
                        .flatMap(bodies -> noteAdded(space, rows, standing, bodies)));
    }

    private static List<UUID> models(Collection<FamilyStore.Standing> families) {
        return families.stream()
                .map(FamilyStore.Standing::model)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Mono<Void> noteAdded(
            SpaceId space, List<Placed> rows, Map<UUID, FamilyStore.Standing> standing, Map<UUID, String> bodies) {
        Map<UUID, Integer> added = new HashMap<>();
        for (Placed row : rows) {
            UUID family = row.family();
            FamilyStore.Standing its = family == null ? null : standing.get(family);
            UUID model = its == null ? null : its.model();
            String body = model == null ? null : bodies.get(model);
            if (body != null) {
                added.put(
                        row.text().id(), WordDifferences.added(body, row.text().body()));
            }
        }
        return texts.added(space, List.copyOf(added.keySet()), List.copyOf(added.values()));
    }

    private Mono<Void> settle(SpaceId space, Set<UUID> touched) {
        return families.settle(space, touched, SETTLED).flatMap(changed -> families.again(space, changed, SETTLED));
    }
}
