package org.egide.document;

import java.util.List;

/** Some words of a line. */
public sealed interface Run {

    /** Words as they are. */
    record Text(String text) implements Run {}

    /** Words that matter more. */
    record Strong(List<Run> runs) implements Run {}

    /** Words that sound otherwise. */
    record Emphasis(List<Run> runs) implements Run {}

    /** Words for a machine. */
    record Code(String text) implements Run {}

    /**
     * Words that lead elsewhere.
     *
     * @param target an address ({@code https:}, {@code http:}, {@code mailto:}) or {@code #} and an anchor
     */
    record Link(String target, List<Run> runs) implements Run {}

    /** A note: its number stands here, its words at the foot or at the end. Notes hold no notes. */
    record Note(List<Run> runs) implements Run {}

    /**
     * A numbered reference to what is cited.
     *
     * @param number shown between brackets
     * @param target an address or {@code #} and an anchor
     * @param description what is cited, for who does not see where the number leads
     */
    record Citation(int number, String target, String description) implements Run {}

    /** The line ends here. */
    record LineBreak() implements Run {}

    /** Words alone, as runs. */
    static List<Run> of(String text) {
        return List.of(new Text(text));
    }

    /** The words alone, without notes: what a bookmark says. */
    static String plain(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            switch (run) {
                case Text text -> words.append(text.text());
                case Strong strong -> words.append(plain(strong.runs()));
                case Emphasis emphasis -> words.append(plain(emphasis.runs()));
                case Code code -> words.append(code.text());
                case Link link -> words.append(plain(link.runs()));
                case Citation citation ->
                    words.append('[').append(citation.number()).append(']');
                case LineBreak ignored -> words.append(' ');
                case Note ignored -> {}
            }
        }
        return words.toString();
    }
}
