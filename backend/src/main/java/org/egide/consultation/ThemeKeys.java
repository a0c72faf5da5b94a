package org.egide.consultation;

import java.util.Set;
import java.util.stream.IntStream;

/** Makes a theme's stable short name out of its title, so that nobody has to think of one. */
public final class ThemeKeys {

    private static final int LONGEST = 60;

    private ThemeKeys() {}

    /** A key that is not taken yet, such as {@code l-eau-et-l-air}; it is added to those taken. */
    public static String of(String title, Set<String> taken) {
        String plain = CommuneNames.folded(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty()
                ? "theme"
                : plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? base : base + "-" + i)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
