package org.egide.synthesis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a French text, as ranges: what is ticked where no script runs. A line is never joined to the next;
 * the dot of an abbreviation ends nothing.
 */
public final class Sentences {

    /** Words after whose dot a sentence goes on. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:^|[\\s(«'’])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|art|al|av|bd|cf|chap|env|etc|ex|fig"
                    + "|hab|n°|no|p|par|tél|vol|[A-Z])\\.[\\s\u00a0]*$");

    private static final Pattern CLOSING = Pattern.compile("[\\s\u00a0\u202f]*[»”)\\]]+");

    private Sentences() {}

    /** The sentences, in order, without the blanks around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int stop = end < 0 ? text.length() : end;
            ofLine(text, line, stop, sentences);
            line = stop + 1;
        }
        return sentences;
    }

    /** Quotation marks and brackets that close belong to the sentence before them. */
    private static int pastClosing(String line, int end) {
        Matcher closing = CLOSING.matcher(line).region(end, line.length());
        return closing.lookingAt() ? closing.end() : end;
    }

    private static void ofLine(String text, int from, int to, List<Span> sentences) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.FRENCH);
        String line = text.substring(from, to);
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean last = end == line.length();
            if (end <= start
                    || !last && ABBREVIATED.matcher(line.substring(start, end)).find()) {
                continue;
            }
            int stop = pastClosing(line, end);
            Span sentence = new Span(from + start, from + stop).trimmed(text);
            if (sentence.from() < sentence.to()) {
                sentences.add(sentence);
            }
            start = stop;
        }
    }
}
