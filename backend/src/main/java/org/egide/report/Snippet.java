package org.egide.report;

/** The beginning of a text, on one line. */
final class Snippet {

    /** As a sentence or a line of a list bears it, in UTF-16 units. */
    static final int LONGEST = 160;

    private Snippet() {}

    /** At most 160 UTF-16 units, never half of a character, cut between words where there are some. */
    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(longest)) ? longest - 1 : longest;
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > end / 2 ? blank : end).stripTrailing() + "…";
    }
}
