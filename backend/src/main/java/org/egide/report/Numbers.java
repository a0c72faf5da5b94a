package org.egide.report;

import java.util.List;

/** Numbers in citations. */
final class Numbers {

    /** Its form, as an expression. */
    static final String ONE = "[1-9][0-9]{0,8}";

    private Numbers() {}

    /** Whether that is one. */
    static boolean isOne(String text) {
        return text.matches(ONE);
    }

    /** Those among some names. */
    static List<Long> of(List<String> names) {
        return names.stream().filter(Numbers::isOne).map(Long::valueOf).toList();
    }
}
