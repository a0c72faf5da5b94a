package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.resemblance.Campaign;
import org.egide.synthesis.Alike;
import org.egide.synthesis.LikelyClaims;
import org.egide.synthesis.OnDesk;
import org.egide.synthesis.Span;
import org.egide.synthesis.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed beside a contribution on the desk; none of it acts.
 *
 * @param arguments living arguments that it may speak for
 * @param claims sentences whose words announce a claim
 * @param similar published contributions that resemble it
 * @param campaign the family of near-identical texts that it belongs to, null for none
 */
@Schema(example = """
        {"arguments": [{"argument": {"number": 12, "theme": "water", "stance": "CONDITION", "parent": null,
         "wording": "The plant should use rain water.", "state": "LIVE", "reason": null, "version": 2,
         "contributions": 31, "changedAt": "2021-04-02T09:00:00Z"}, "suggester": "lexical", "because": ["rain"],
         "also": []}],
         "claims": [{"from": 0, "to": 25, "sign": "il faut"}],
         "similar": [{"number": 3, "because": ["rain", "roof"], "arguments": [12]}],
         "campaign": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "state": "CONFIRMED", "texts": 412,
         "additions": 3}}""")
public record SuggestionsView(
        List<SuggestedView> arguments,
        List<LikelyClaimView> claims,
        List<SimilarView> similar,
        @Nullable BelongsView campaign) {

    static SuggestionsView of(
            Consultation consultation,
            OnDesk desk,
            List<Suggestion> arguments,
            List<Alike> similar,
            @Nullable Campaign campaign) {
        return new SuggestionsView(
                arguments.stream()
                        .map(one -> SuggestedView.of(consultation, one))
                        .toList(),
                desk.sentences().stream()
                        .flatMap(one ->
                                LikelyClaims.sign(one, desk.body()).map(sign -> LikelyClaimView.of(one, sign)).stream())
                        .toList(),
                similar.stream()
                        .map(one -> new SimilarView(one.contribution().number(), one.because(), one.arguments()))
                        .toList(),
                campaign == null ? null : BelongsView.of(campaign));
    }

    /**
     * An argument that is proposed.
     *
     * @param argument which
     * @param suggester by what it is proposed first
     * @param because the words of the contribution that say so
     * @param also by what else, and why
     */
    @Schema(example = """
            {"argument": {"number": 12, "theme": "water", "stance": "CONDITION", "parent": null,
             "wording": "The plant should use rain water.", "state": "LIVE", "reason": null, "version": 2,
             "contributions": 31, "changedAt": "2021-04-02T09:00:00Z"}, "suggester": "lexical", "because": ["rain"],
             "also": []}""")
    public record SuggestedView(ArgumentView argument, String suggester, List<String> because, List<ReasonView> also) {

        static SuggestedView of(Consultation consultation, Suggestion one) {
            return new SuggestedView(
                    ArgumentView.of(consultation, one.argument()),
                    one.suggester(),
                    one.because(),
                    one.reasons().stream()
                            .skip(1)
                            .map(reason -> new ReasonView(reason.suggester(), reason.because()))
                            .toList());
        }
    }

    /**
     * Why an argument is proposed.
     *
     * @param suggester by what
     * @param because the words of the contribution that say so
     */
    @Schema(example = """
            {"suggester": "model/small", "because": ["the table sinks"]}""")
    public record ReasonView(String suggester, List<String> because) {}

    /**
     * A sentence that looks like a claim.
     *
     * @param from its first UTF-16 unit
     * @param to after the last one
     * @param sign the words that announce it
     */
    @Schema(example = """
            {"from": 0, "to": 25, "sign": "il faut"}""")
    public record LikelyClaimView(int from, int to, String sign) {

        static LikelyClaimView of(Span span, String sign) {
            return new LikelyClaimView(span.from(), span.to(), sign);
        }
    }

    /**
     * A contribution that resembles it.
     *
     * @param number its number
     * @param because the words in common
     * @param arguments the numbers of the arguments that it speaks for
     */
    @Schema(example = """
            {"number": 3, "because": ["rain", "roof"], "arguments": [12]}""")
    public record SimilarView(long number, List<String> because, List<Long> arguments) {}

    /**
     * The campaign that it belongs to.
     *
     * @param id its id
     * @param state what was said of it
     * @param texts how many contributions share the text
     * @param additions how many of them add words
     */
    @Schema(example = """
            {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "state": "CONFIRMED", "texts": 412, "additions": 3}""")
    public record BelongsView(UUID id, Campaign.State state, long texts, long additions) {

        static BelongsView of(Campaign campaign) {
            return new BelongsView(campaign.id(), campaign.state(), campaign.texts(), campaign.additions());
        }
    }
}
