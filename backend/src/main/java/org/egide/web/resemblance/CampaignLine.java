package org.egide.web.resemblance;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.register.Excerpt;
import org.egide.register.PublicContribution;
import org.egide.resemblance.Campaign;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as pages show it.
 *
 * @param id its id
 * @param state what was said of it
 * @param texts how many contributions share the text
 * @param additions how many of them add words
 * @param begins the beginning of the text that they share; empty when the public does not read it
 * @param by the guarantor who ruled on it; empty for none
 * @param on the day of that; empty for none
 */
record CampaignLine(UUID id, String state, long texts, long additions, String begins, String by, String on) {

    private static final int EXCERPT = 240;

    static CampaignLine of(Campaign campaign, Map<UUID, PublicContribution> models, Locale locale) {
        UUID model = campaign.model();
        String by = campaign.byName();
        var ruledAt = campaign.ruledAt();
        return new CampaignLine(
                campaign.id(),
                campaign.state().name(),
                campaign.texts(),
                campaign.additions(),
                model == null ? "" : begins(models.get(model)),
                by == null ? "" : by,
                ruledAt == null ? "" : Dates.of(ruledAt, locale));
    }

    private static String begins(@Nullable PublicContribution model) {
        String body = model == null ? null : model.body();
        if (body == null) {
            return "";
        }
        Excerpt excerpt = Excerpt.of(body, null, EXCERPT);
        StringBuilder text = new StringBuilder();
        excerpt.pieces().forEach(piece -> text.append(piece.text()));
        return text.append(excerpt.cutAfter() ? "…" : "").toString();
    }
}
