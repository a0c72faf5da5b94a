package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.register.Channel;
import org.egide.resemblance.CampaignText;
import org.egide.similarity.WordDifferences.What;

/**
 * A text of a campaign beside the one that is shared.
 *
 * @param number its public number
 * @param channel how it came in
 * @param pieces its words; empty when the public no longer reads it
 */
@Schema(example = """
        {"number": 12, "channel": "WEB",
         "pieces": [{"what": "SAME", "text": "Je suis opposé à ce projet. "},
                    {"what": "ADDED", "text": "Ma fille est asthmatique."}]}""")
public record CampaignTextView(long number, Channel channel, List<PieceView> pieces) {

    static CampaignTextView of(CampaignText text) {
        return new CampaignTextView(
                text.contribution().number(),
                text.contribution().channel(),
                text.pieces().stream()
                        .map(piece -> new PieceView(piece.what(), piece.text()))
                        .toList());
    }

    /**
     * A piece of a text.
     *
     * @param what the same as the shared text, added, or left out
     * @param text its words
     */
    public record PieceView(What what, String text) {}
}
