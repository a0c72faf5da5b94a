package org.egide.register;

import org.jspecify.annotations.Nullable;

/** French full-text analysis for search. */
final class FrenchText {

    private FrenchText() {}

    static String tsvector(@Nullable String title, String body) {
        return "";
    }

    static String tsquery(String words) {
        return "";
    }
}
