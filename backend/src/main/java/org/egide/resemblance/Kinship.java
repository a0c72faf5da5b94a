package org.egide.resemblance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.similarity.Shingles;

/**
 * Who belongs together: wordings of a batch, texts known before and their families, linked where they are near copies.
 * Everything that links lead to is one family.
 */
final class Kinship {

    private final Map<Object, Object> parents = new HashMap<>();
    private final Map<Long, Shingles> wordings = new LinkedHashMap<>();
    private final Map<Long, List<UUID>> texts = new LinkedHashMap<>();

    /** Texts known before that have no family yet. */
    private final Set<UUID> loose = new HashSet<>();

    /** A text of the batch. */
    void add(UUID text, Shingles shingles) {
        wordings.putIfAbsent(shingles.fingerprint(), shingles);
        texts.computeIfAbsent(shingles.fingerprint(), wording -> new ArrayList<>())
                .add(text);
    }

    /** The wordings of the batch. */
    Map<Long, Shingles> wordings() {
        return wordings;
    }

    /** Tries the wordings of the batch that share a band with each other. */
    void linkAmong(long seed, Collection<Long> asked) {
        Map<Long, List<Long>> byBand = new HashMap<>();
        for (Long wording : asked) {
            for (Long band : wording(wording).bands(seed)) {
                List<Long> sharing = byBand.computeIfAbsent(band, key -> new ArrayList<>());
                sharing.stream()
                        .filter(other -> wording(wording).isNearCopyOf(wording(other)))
                        .forEach(other -> union(wording, other));
                sharing.add(wording);
            }
        }
    }

    private Shingles wording(Long fingerprint) {
        return wordings.getOrDefault(fingerprint, Shingles.of(""));
    }

    /** A wording is that of a family. */
    void link(long wording, UUID family) {
        union(wording, family);
    }

    /** A wording is the same as that of a known text, or a near copy. */
    void link(TextStore.Relative known) {
        UUID family = known.family();
        if (family == null) {
            loose.add(known.contribution());
        }
        union(known.fingerprint(), family == null ? known.contribution() : family);
    }

    /** Whether a known text, by what the public reads of it now, is a near copy of a wording. */
    boolean isNear(TextStore.Relative known, Shingles its) {
        return wording(known.fingerprint()).isNearCopyOf(its);
    }

    /** The families that links lead to, of two texts and more. */
    List<Group> groups() {
        Map<Object, List<Object>> byRoot = new LinkedHashMap<>();
        texts.keySet().forEach(wording -> parents.putIfAbsent(wording, wording));
        parents.keySet()
                .forEach(node -> byRoot.computeIfAbsent(root(node), root -> new ArrayList<>())
                        .add(node));
        return byRoot.values().stream()
                .map(this::group)
                .filter(group -> !group.families().isEmpty() || group.texts().size() > 1)
                .toList();
    }

    private Group group(List<Object> nodes) {
        List<UUID> families = new ArrayList<>();
        List<UUID> members = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        for (Object node : nodes) {
            if (node instanceof Long wording) {
                members.addAll(texts.getOrDefault(wording, List.of()));
            } else if (node instanceof UUID id) {
                (loose.contains(id) ? others : families).add(id);
            }
        }
        members.addAll(others);
        return new Group(families, members, others);
    }

    private void union(Object some, Object other) {
        parents.putIfAbsent(some, some);
        parents.putIfAbsent(other, other);
        parents.put(root(some), root(other));
    }

    private Object root(Object node) {
        Object at = node;
        for (Object above = above(at); !above.equals(at); above = above(at)) {
            at = above;
        }
        return at;
    }

    private Object above(Object node) {
        return parents.getOrDefault(node, node);
    }

    /**
     * What belongs together.
     *
     * @param families known before
     * @param texts those to put into the family, of the batch and others
     * @param others of these, those known before
     */
    record Group(List<UUID> families, List<UUID> texts, List<UUID> others) {

        /**
         * The family that receives the others: one that a guarantor ruled on before one that a machine found, then the
         * largest.
         */
        List<FamilyStore.Standing> ranked(Map<UUID, FamilyStore.Standing> standing) {
            return families.stream()
                    .filter(standing::containsKey)
                    .map(standing::get)
                    .sorted(Comparator.comparing(FamilyStore.Standing::ruled)
                            .thenComparing(FamilyStore.Standing::texts)
                            .reversed()
                            .thenComparing(FamilyStore.Standing::id))
                    .toList();
        }
    }
}
