package org.egide.moderation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a charter in the two languages of the product.
 *
 * @param fr French, always there
 * @param en English, null when nobody translated it
 */
public record Wording(String fr, @Nullable String en) {

    /** The words for a reader, French when there is no translation. */
    public String in(Locale locale) {
        String english = en;
        return english != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : fr;
    }
}
