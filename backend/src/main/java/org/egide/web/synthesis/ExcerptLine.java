package org.egide.web.synthesis;

import java.util.Locale;
import org.egide.synthesis.Excerpt;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A passage as pages show it.
 *
 * @param id its id
 * @param label the number of its contribution
 * @param quote its words; null once the public may not read them
 * @param since since when it speaks for the argument
 * @param mine whether whoever looks quoted it
 */
record ExcerptLine(String id, String label, @Nullable String quote, String since, boolean mine) {

    static ExcerptLine of(Excerpt one, Locale locale) {
        return new ExcerptLine(
                one.id().toString(), one.label(), one.quote(), Dates.of(one.since(), locale), one.mine());
    }
}
