package org.egide.consultation;

import java.text.Normalizer;
import java.util.Locale;

/** Names of communes as people type them. */
final class CommuneNames {

    private CommuneNames() {}

    /** Without accents, case, hyphens nor apostrophes. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[-'’ ]+", " ");
    }

    /** As {@link #folded}, for a name that somebody typed: « St-Denis » is Saint-Denis. */
    static String asked(String name) {
        return folded(name).strip().replaceAll("\\bst(e?)\\b\\.?", "saint$1");
    }
}
