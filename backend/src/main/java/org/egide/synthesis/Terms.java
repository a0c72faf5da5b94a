package org.egide.synthesis;

import java.util.List;
import java.util.stream.Collectors;
import org.egide.register.FrenchText;

/** Words of the synthesis as PostgreSQL searches them: the stems of the register's search. */
final class Terms {

    private static final int MOST = 16;

    private Terms() {}

    /** The text of the vector of some words. */
    static String vector(String words) {
        return FrenchText.tsvector(null, words);
    }

    /** The query for what is being typed: every word, the last one perhaps not finished. Empty for nothing. */
    static String query(String typed) {
        List<String> stems = FrenchText.words(typed).stream()
                .map(word -> "'" + word.stem().replace("\\", "\\\\").replace("'", "''") + "'")
                .limit(MOST)
                .toList();
        if (stems.isEmpty()) {
            return "";
        }
        String last = stems.getLast() + ":*";
        return stems.size() == 1
                ? last
                : stems.subList(0, stems.size() - 1).stream().collect(Collectors.joining(" & ")) + " & " + last;
    }
}
