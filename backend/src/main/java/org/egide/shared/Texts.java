package org.egide.shared;

import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** What is true of every text that is kept. */
public final class Texts {

    private Texts() {}

    /** PostgreSQL has no U+0000, and half a surrogate pair has no UTF-8: both would be altered in silence. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /**
     * What keeps a text from being kept: {@code text-too-long}, {@code unreadable-character}; nothing for none.
     *
     * @param field where it was typed
     * @param limit its longest, in UTF-16 units
     */
    public static List<Fault> faults(String field, @Nullable String text, int limit) {
        List<Fault> faults = new ArrayList<>();
        if (text != null && text.length() > limit) {
            faults.add(Fault.of(field, "text-too-long", limit, text.length()));
        }
        if (text != null && !isStorable(text)) {
            faults.add(Fault.of(field, "unreadable-character"));
        }
        return faults;
    }
}
