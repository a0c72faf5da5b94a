package org.egide.synthesis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.egide.register.FrenchText;
import org.egide.shared.SpaceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The suggester that is always there: arguments whose wording and excerpts share rare words with the text. The rarer a
 * word among the arguments, the more it says (inverse document frequency); however often an argument has it, it counts
 * twice at most (saturation as in BM25).
 */
@Component
@Order(0)
class LexicalSuggester implements Suggester {

    private static final int MOST = 5;

    /** Shorter stems are articles and pronouns. */
    private static final int SHORTEST = 3;

    /** Words in common that are told. */
    private static final int SHOWN = 4;

    /** Words that say nothing; read when the class is loaded, at the start. */
    private static final CharArraySet STOP = FrenchAnalyzer.getDefaultStopSet();

    private static final int MOST_TERMS = 400;

    private final TermStore terms;

    LexicalSuggester(TermStore terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "lexical";
    }

    @Override
    public Mono<List<Suggested>> suggest(SpaceId space, String text) {
        Map<String, String> words = words(text);
        return words.isEmpty()
                ? Mono.just(List.of())
                : terms.rank(space, List.copyOf(words.keySet()), MOST)
                        .map(all -> all.stream()
                                .map(one -> new Suggested(one.number(), spoken(words, one.shared())))
                                .toList());
    }

    /** The words of a text by their stems. */
    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (FrenchText.Word word : FrenchText.words(text)) {
            String spoken = withoutArticle(text.substring(word.start(), word.end()));
            boolean tells = word.stem().length() >= SHORTEST && !STOP.contains(spoken.toLowerCase(Locale.FRENCH));
            if (tells && words.size() < MOST_TERMS) {
                words.putIfAbsent(word.stem(), spoken);
            }
        }
        return words;
    }

    private static String withoutArticle(String word) {
        int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        return word.substring(apostrophe + 1);
    }

    private static List<String> spoken(Map<String, String> words, String[] stems) {
        return Arrays.stream(stems)
                .limit(SHOWN)
                .map(stem -> words.getOrDefault(stem, stem))
                .toList();
    }
}
