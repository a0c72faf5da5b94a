package org.egide.web;

import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.register.Excerpt;
import org.egide.register.PublicContribution;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as pages show it, in one language.
 *
 * @param contribution what anyone may read of it
 * @param theme its theme's title
 * @param excerpt its beginning, or where the search found its words; null for a stub
 * @param receivedOn the day it was received
 * @param stateOn the day it came to its state
 */
record ContributionLine(
        PublicContribution contribution,
        String theme,
        @Nullable Excerpt excerpt,
        String receivedOn,
        String stateOn) {

    private static final int EXCERPT = 320;

    static ContributionLine of(
            Consultation consultation, PublicContribution contribution, @Nullable String words, Locale locale) {
        String body = contribution.body();
        return new ContributionLine(
                contribution,
                consultation.theme(contribution.theme()).orElseThrow().title().in(locale),
                body == null ? null : Excerpt.of(body, words, EXCERPT),
                Dates.of(contribution.receivedAt(), locale),
                Dates.of(contribution.stateAt(), locale));
    }
}
