package org.egide.resemblance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.resemblance.Kinship.Group;
import org.egide.resemblance.TextStore.Placed;
import org.egide.resemblance.TextStore.Relative;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.egide.similarity.Shingles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the families of texts: bands say where to look, what the public reads then says whether it is so. */
@Component
class Kin {

    /** Wordings by which a family is found; more would find nothing else, and make large families slow. */
    static final int SCOUTS = 50;

    private static final int READ_AT_ONCE = 200;

    private final TextStore texts;
    private final FamilyStore families;
    private final Contributions contributions;

    Kin(TextStore texts, FamilyStore families, Contributions contributions) {
        this.texts = texts;
        this.families = families;
        this.contributions = contributions;
    }

    /**
     * Places texts that are about to be inserted, of which nothing is known any more.
     *
     * @param free those that no guarantor placed
     * @param before the families of wordings that the batch has just taken out
     */
    Mono<Found> place(SpaceId space, List<IndexedText> free, Map<Long, UUID> before) {
        Kinship kinship = new Kinship();
        free.stream()
                .filter(text -> !text.shingles().isEmpty())
                .forEach(text -> kinship.add(text.id(), text.shingles()));
        before.entrySet().stream()
                .filter(wording -> kinship.wordings().containsKey(wording.getKey()))
                .forEach(wording -> kinship.link(wording.getKey(), wording.getValue()));
        return texts.same(space, List.copyOf(kinship.wordings().keySet()))
                .doOnNext(same -> same.forEach(kinship::link))
                .flatMap(same -> search(space, kinship, unknown(kinship, same), before.keySet()))
                .flatMap(fresh -> join(space, kinship.groups()).map(joined -> new Found(fresh, joined)))
                .flatMap(found -> wellKnown(space, found));
    }

    private static List<Long> unknown(Kinship kinship, List<Relative> same) {
        Set<Long> known = same.stream().map(Relative::fingerprint).collect(Collectors.toSet());
        return kinship.wordings().keySet().stream()
                .filter(wording -> !known.contains(wording))
                .toList();
    }

    /** Links wordings seen for the first time to their near copies, unless they had a family; these wordings. */
    private Mono<List<Long>> search(SpaceId space, Kinship kinship, List<Long> fresh, Set<Long> settled) {
        long seed = IndexedText.seed(space);
        List<Long> asked =
                fresh.stream().filter(wording -> !settled.contains(wording)).toList();
        kinship.linkAmong(seed, asked);
        List<List<Long>> bands = asked.stream()
                .map(wording -> kinship.wordings()
                        .getOrDefault(wording, Shingles.of(""))
                        .bands(seed))
                .toList();
        return texts.sharing(space, asked, bands)
                .flatMap(sharing -> shinglesOf(space, sharing).doOnNext(read -> link(kinship, sharing, read)))
                .thenReturn(fresh);
    }

    private static void link(Kinship kinship, List<Relative> sharing, Map<UUID, Shingles> read) {
        for (Relative known : sharing) {
            Shingles its = read.get(known.contribution());
            if (its != null && kinship.isNear(known, its)) {
                kinship.link(known);
            }
        }
    }

    private Mono<Map<UUID, Shingles>> shinglesOf(SpaceId space, List<Relative> sharing) {
        return bodies(space, sharing.stream().map(Relative::contribution).toList())
                .map(bodies -> bodies.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, body -> Shingles.of(body.getValue()))));
    }

    /** What the public reads of contributions; those it does not read are left out. */
    Mono<Map<UUID, String>> bodies(SpaceId space, Collection<UUID> ids) {
        return Flux.fromIterable(Set.copyOf(ids))
                .buffer(READ_AT_ONCE)
                .concatMap(some -> contributions.known(space, some))
                .flatMapIterable(known -> known)
                .filter(known -> known.body() != null)
                .collectMap(PublicContribution::id, known -> String.valueOf(known.body()));
    }

    /** Makes and merges families; the family of each text that has one. */
    private Mono<Joined> join(SpaceId space, List<Group> groups) {
        List<UUID> known =
                groups.stream().flatMap(group -> group.families().stream()).toList();
        Joined joined = new Joined(new HashMap<>(), new ArrayList<>());
        return families.standing(space, known)
                .flatMapMany(
                        standing -> Flux.fromIterable(groups).concatMap(group -> join(space, group, standing, joined)))
                .then(Mono.just(joined));
    }

    private Mono<Void> join(SpaceId space, Group group, Map<UUID, FamilyStore.Standing> standing, Joined joined) {
        List<FamilyStore.Standing> ranked = group.ranked(standing);
        if (ranked.isEmpty() && group.texts().size() < 2) {
            return Mono.empty();
        }
        UUID into = ranked.isEmpty() ? Ids.next() : ranked.getFirst().id();
        group.texts().forEach(text -> joined.families().put(text, into));
        joined.others().addAll(group.others());
        Mono<Void> made = ranked.isEmpty() ? families.create(space, into) : Mono.empty();
        return made.thenMany(Flux.fromIterable(ranked).skip(1).filter(family -> !family.ruled()))
                .concatMap(family -> families.merge(space, family.id(), into))
                .then(Mono.defer(
                        () -> group.others().isEmpty() ? Mono.empty() : texts.join(space, into, group.others())));
    }

    private Mono<Found> wellKnown(SpaceId space, Found found) {
        return texts.wellKnown(space, new HashSet<>(found.joined().families().values()), SCOUTS)
                .map(full -> found.without(Set.copyOf(full)));
    }

    /**
     * The families of texts.
     *
     * @param families of each text that has one
     * @param others those of them that were known before, and had none
     */
    record Joined(Map<UUID, UUID> families, List<UUID> others) {}

    /**
     * What was found of a batch.
     *
     * @param fresh wordings seen for the first time
     * @param joined the families
     * @param full families that need no more wordings to be found by
     */
    record Found(Set<Long> fresh, Joined joined, Set<UUID> full) {

        Found(List<Long> fresh, Joined joined) {
            this(new HashSet<>(fresh), joined, Set.of());
        }

        Found without(Set<UUID> wellKnown) {
            return new Found(fresh, joined, wellKnown);
        }

        /** A text with its family; the first of a new wording gets the bands by which others find it. */
        Placed placed(SpaceId space, IndexedText text) {
            UUID family = joined.families().get(text.id());
            if (text.shingles().isEmpty()) {
                return new Placed(text, null, List.of(), null);
            }
            boolean first = fresh.remove(text.shingles().fingerprint());
            List<Long> bands = first && (family == null || !full.contains(family))
                    ? text.shingles().bands(IndexedText.seed(space))
                    : List.of();
            return new Placed(text, text.shingles().fingerprint(), bands, family);
        }
    }
}
