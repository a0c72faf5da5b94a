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
}
