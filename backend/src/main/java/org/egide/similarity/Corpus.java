package org.egide.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.egide.similarity.Bm25.Likeness;

/**
 * Some texts, kept in memory to ask which of them resemble a text: some thousands, such as the arguments of a
 * consultation with their excerpts. Never changes.
 *
 * @param <K> what texts are known by
 */
public final class Corpus<K> {

    private final List<Doc<K>> docs = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final Bm25 measure;

    /** The texts, each under its key. */
    public Corpus(Map<K, String> texts) {
        long words = 0;
        for (Map.Entry<K, String> text : texts.entrySet()) {
            Terms terms = Terms.of(text.getValue());
            terms.uses()
                    .keySet()
                    .forEach(stem -> postings.computeIfAbsent(stem, s -> new ArrayList<>())
                            .add(docs.size()));
            docs.add(new Doc<>(text.getKey(), terms));
            words += terms.length();
        }
        this.measure = new Bm25(docs.size(), docs.isEmpty() ? 0 : words / (double) docs.size(), this::holding);
    }

    private long holding(String stem) {
        return postings.getOrDefault(stem, List.of()).size();
    }

    /** The texts that resemble a text most, the closest first, each with the words in common; none without any. */
    public List<Match<K>> resembling(String text, int most) {
        Terms asked = Terms.of(text);
        double[] scores = new double[docs.size()];
        for (String stem : asked.uses().keySet()) {
            for (int doc : postings.getOrDefault(stem, List.of())) {
                Terms terms = docs.get(doc).terms();
                scores[doc] += measure.weight(stem, terms.uses().getOrDefault(stem, 0), terms.length());
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int doc = 0; doc < scores.length; doc++) {
            if (scores[doc] > 0) {
                found.add(doc);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((Integer doc) -> scores[doc]).reversed())
                .limit(most)
                .map(doc -> match(asked, docs.get(doc)))
                .toList();
    }

    private Match<K> match(Terms asked, Doc<K> doc) {
        return new Match<>(doc.key(), measure.likeness(asked, doc.terms()));
    }

    private record Doc<K>(K key, Terms terms) {}

    /**
     * A text that resembles what was asked.
     *
     * @param key which
     * @param likeness how much, and why
     */
    public record Match<K>(K key, Likeness likeness) {}
}
