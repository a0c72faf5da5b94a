package org.egide.report;

/** Words that are quoted after what they are of. */
final class Excerpts {

    private static final int LONGEST = 100;

    private Excerpts() {}

    /** The beginning of some words after a colon; nothing for none. */
    static String after(String words) {
        return words.isBlank() ? "" : ": " + Snippet.of(words, LONGEST);
    }
}
