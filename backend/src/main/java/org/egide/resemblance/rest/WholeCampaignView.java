package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.egide.register.Channel;
import org.egide.resemblance.Arrival;
import org.egide.resemblance.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param campaign what the list says of it
 * @param shared the text that most of its contributions share; null when the public does not read it
 * @param arrivals when its texts came, by day (Paris) and channel
 */
@Schema(example = """
        {"campaign": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "state": "CONFIRMED", "texts": 412, "additions": 37,
         "by": "Camille Exemple", "ruledAt": "2021-04-01T08:00:00Z"},
         "shared": "Je suis opposé à ce projet.",
         "arrivals": [{"day": "2021-03-02", "channel": "WEB", "texts": 12}]}""")
public record WholeCampaignView(
        CampaignView campaign, @Nullable String shared, List<ArrivalView> arrivals) {

    static WholeCampaignView of(Campaign campaign, @Nullable String shared, List<Arrival> arrivals) {
        return new WholeCampaignView(
                CampaignView.of(campaign),
                shared,
                arrivals.stream()
                        .map(one -> new ArrivalView(one.day(), one.channel(), one.texts()))
                        .toList());
    }

    /**
     * Texts that came on a day.
     *
     * @param day the day, Paris
     * @param channel how they came
     * @param texts how many
     */
    public record ArrivalView(LocalDate day, Channel channel, long texts) {}
}
