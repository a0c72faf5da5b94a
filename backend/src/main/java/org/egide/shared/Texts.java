package org.egide.shared;

/** What is true of every text that is kept. */
public final class Texts {

    private Texts() {}

    /** PostgreSQL has no U+0000, and half a surrogate pair has no UTF-8: both would be altered in silence. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
