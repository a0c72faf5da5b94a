package org.egide.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.egide.similarity.FrenchAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * French full-text search: words become stems by Lucene's light French analysis, and stems a PostgreSQL vector of the
 * {@code simple} kind. PostgreSQL's own French stemmer confuses « données » with « don ».
 */
public final class FrenchText {

    /** PostgreSQL keeps no position beyond this one. */
    private static final int LAST_POSITION = 16_383;

    /** PostgreSQL keeps no more positions of a word. */
    private static final int POSITIONS = 255;

    /** Most words of a query that count; the rest is left out. */
    private static final int QUERY_TERMS = 16;

    /** A phrase between quotation marks, or a word, either with a minus before it. */
    private static final Pattern PART = Pattern.compile("(-?)(?:[\"«“]([^\"»”]*)[\"»”]|(\\S+))");

    private FrenchText() {}

    /** The text of the vector of a title and a body: {@code 'ecol':1A,7 'eau':3}; words of the title weigh more. */
    public static String tsvector(@Nullable String title, String body) {
        Map<String, List<String>> positions = new LinkedHashMap<>();
        int last = title == null ? 0 : add(positions, title, 0, "A");
        add(positions, body, last, "");
        return positions.entrySet().stream()
                .map(word -> quoted(word.getKey()) + ":" + String.join(",", word.getValue()))
                .collect(Collectors.joining(" "));
    }

    /**
     * The query for what somebody typed: every word must be there, {@code "in this order"} between quotation marks, and
     * not those after a minus. Empty when nothing of it can be searched. Never fails, whatever was typed.
     */
    static String tsquery(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find() && wanted.size() + unwanted.size() < QUERY_TERMS) {
            String words = part.group(2) == null ? part.group(3) : part.group(2);
            String phrase = phrase(words);
            if (!phrase.isEmpty()) {
                (part.group(1).isEmpty() ? wanted : unwanted).add(phrase);
            }
        }
        if (wanted.isEmpty()) {
            return "";
        }
        unwanted.stream().map(phrase -> "!(" + phrase + ")").forEach(wanted::add);
        return String.join(" & ", wanted);
    }

    /** The words of a text with their stems, in order; articles that are elided (l’, d’) stay out of the stem. */
    public static List<Word> words(String text) {
        return FrenchAnalysis.stems(text).stream()
                .map(stem -> new Word(stem.text(), stem.start(), stem.end()))
                .toList();
    }

    private static String phrase(String words) {
        return FrenchAnalysis.stems(words).stream()
                .limit(QUERY_TERMS)
                .map(stem -> quoted(stem.text()))
                .collect(Collectors.joining(" <-> "));
    }

    private static int add(Map<String, List<String>> positions, String text, int after, String weight) {
        int position = after;
        for (FrenchAnalysis.Stem stem : FrenchAnalysis.stems(text)) {
            position = Math.min(position + 1, LAST_POSITION);
            List<String> places = positions.computeIfAbsent(stem.text(), word -> new ArrayList<>());
            if (places.size() < POSITIONS) {
                places.add(position + weight);
            }
        }
        return position;
    }

    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * A word of a text.
     *
     * @param stem its stem, without accents
     * @param start its first UTF-16 unit in the text
     * @param end after its last one
     */
    public record Word(String stem, int start, int end) {}
}
