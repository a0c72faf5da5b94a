package org.egide.notification.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.notification.Pace;
import org.egide.notification.Subscriptions.Asked;
import org.egide.notification.Subscriptions.Line;
import org.egide.notification.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What an address asked for.
 *
 * @param email the address
 * @param subscriptions of what, at most 200
 */
@Schema(example = """
        {"email": "camille@example.org",
         "subscriptions": [{"consultation": "acc-douvrin", "topic": "CONTRIBUTION", "number": 64, "pace": "DAILY",
                            "confirmed": true}]}""")
public record AskedView(String email, List<SubscriptionView> subscriptions) {

    static AskedView of(Asked asked) {
        return new AskedView(
                asked.reader().email(),
                asked.lines().stream().map(SubscriptionView::of).toList());
    }

    /**
     * One thing that an address asked for.
     *
     * @param consultation the consultation's name in addresses
     * @param topic the daily checkpoint, or what becomes of a contribution
     * @param number the contribution's public number; null for the checkpoint
     * @param pace how often
     * @param confirmed whether the address confirmed it
     */
    @Schema(example = """
            {"consultation": "acc-douvrin", "topic": "CONTRIBUTION", "number": 64, "pace": "DAILY",
             "confirmed": true}""")
    public record SubscriptionView(
            String consultation, Topic topic, @Nullable Long number, Pace pace, boolean confirmed) {

        static SubscriptionView of(Line line) {
            return new SubscriptionView(
                    line.consultation().slug(),
                    line.subscription().topic(),
                    line.number(),
                    line.subscription().pace(),
                    line.subscription().confirmed());
        }
    }
}
