package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.resemblance.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param id its id
 * @param state found by the machine, confirmed or undone by a guarantor
 * @param texts how many published contributions it holds
 * @param additions how many of them add words to the text that they share
 * @param by the guarantor who ruled on it; null while nobody did
 * @param ruledAt when; null while nobody did
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "state": "CONFIRMED", "texts": 412, "additions": 37,
         "by": "Camille Exemple", "ruledAt": "2021-04-01T08:00:00Z"}""")
public record CampaignView(
        UUID id,
        Campaign.State state,
        long texts,
        long additions,
        @Nullable String by,
        @Nullable Instant ruledAt) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.state(),
                campaign.texts(),
                campaign.additions(),
                campaign.byName(),
                campaign.ruledAt());
    }
}
