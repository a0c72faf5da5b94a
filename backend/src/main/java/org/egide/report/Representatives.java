package org.egide.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.register.FrenchText;
import org.egide.synthesis.Excerpt;

/**
 * The excerpts that stand for an argument where nobody chose them: of different contributions and not in the same
 * words, those whose words are most often those of the other excerpts; of equal ones, that of the lower number. Anybody
 * who has the same excerpts chooses the same.
 */
final class Representatives {

    /** How many stand for an argument. */
    static final int MOST = 3;

    private static final int SHORTEST = 30;

    private Representatives() {}

    /** The excerpts that are shown. */
    static List<Excerpt> of(List<Excerpt> all, List<String> chosen) {
        if (!chosen.isEmpty()) {
            return chosen.stream()
                    .flatMap(label -> all.stream().filter(one -> one.label().equals(label)))
                    .toList();
        }
        Map<Excerpt, Set<String>> words = new LinkedHashMap<>();
        all.forEach(one -> words.put(one, words(one)));
        Map<String, Long> uses = words.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        Map<Excerpt, Double> weights = new HashMap<>();
        words.forEach((one, its) -> weights.put(one, weight(one, its, uses)));
        List<Excerpt> sorted = all.stream()
                .sorted(Comparator.<Excerpt>comparingDouble(one -> -weights.getOrDefault(one, 0.0))
                        .thenComparing(Representatives::number)
                        .thenComparing(Excerpt::from))
                .toList();
        return oneOfEach(sorted, words);
    }

    /** How often its words are those of others, on average; a few words say too little. */
    private static double weight(Excerpt one, Set<String> its, Map<String, Long> uses) {
        double mean = its.stream()
                .mapToLong(word -> uses.getOrDefault(word, 1L) - 1)
                .average()
                .orElse(0);
        return quote(one).length() < SHORTEST ? mean / 2 : mean;
    }

    private static List<Excerpt> oneOfEach(List<Excerpt> sorted, Map<Excerpt, Set<String>> words) {
        List<Excerpt> kept = new ArrayList<>();
        Set<Object> quotes = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Excerpt one : sorted) {
            if (kept.size() < MOST && !labels.contains(one.label()) && quotes.add(said(one, words))) {
                labels.add(one.label());
                kept.add(one);
            }
        }
        return kept;
    }

    /** The texts of a campaign differ by a comma or a capital: one of them is enough. */
    private static Object said(Excerpt one, Map<Excerpt, Set<String>> words) {
        Set<String> its = words.getOrDefault(one, Set.of());
        return its.isEmpty() ? quote(one) : its;
    }

    private static Set<String> words(Excerpt one) {
        return FrenchText.words(quote(one)).stream().map(word -> word.stem()).collect(Collectors.toSet());
    }

    private static String quote(Excerpt one) {
        return Objects.requireNonNullElse(one.quote(), "");
    }

    private static long number(Excerpt one) {
        return Numbers.isOne(one.label()) ? Long.parseLong(one.label()) : Long.MAX_VALUE;
    }
}
