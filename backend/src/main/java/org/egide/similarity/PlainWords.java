package org.egide.similarity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * The words of a text whatever their case, accents, compatibility forms, punctuation and spaces: letters and digits
 * only, in their order. Entities of HTML count as the characters that they stand for.
 */
final class PlainWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainWords() {}

    /** The first words of a text, at most so many. */
    static List<String> of(String text, int most) {
        return WORD.matcher(plain(text))
                .results()
                .limit(most)
                .map(MatchResult::group)
                .toList();
    }

    /** A text in plain letters: lower case, without accents. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(unescaped(text), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A text with its entities as characters, and each letter with its accent as one character where there is one. */
    static String composed(String text) {
        return Normalizer.normalize(unescaped(text), Normalizer.Form.NFC);
    }

    /** A text with its entities as characters. */
    static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : HtmlEscape.unescapeHtml(text);
    }
}
