package org.egide.web.synthesis;

import java.util.List;
import java.util.Optional;
import org.egide.register.Excerpt;
import org.egide.register.PublicContribution;
import org.egide.resemblance.Campaign;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Alike;
import org.egide.synthesis.Likenesses;
import org.egide.synthesis.OnDesk;
import org.egide.synthesis.Supports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What stands beside a contribution on the desk: the campaign that it belongs to, and those that resemble it. */
@Component
class BesideDesk {

    private static final int TO_READ = 12;
    private static final int EXCERPT = 180;

    private final Supports supports;
    private final Likenesses likenesses;

    BesideDesk(Supports supports, Likenesses likenesses) {
        this.supports = supports;
        this.likenesses = likenesses;
    }

    Mono<Beside> of(SpaceId space, OnDesk opened) {
        return Mono.zip(
                supports.campaign(space, opened.item().contribution())
                        .flatMap(campaign -> supports.toRead(space, campaign.id(), TO_READ)
                                .map(numbers -> Optional.of(CampaignBox.of(campaign, numbers))))
                        .defaultIfEmpty(Optional.empty()),
                likenesses.of(space, opened),
                (campaign, alike) -> new Beside(
                        campaign.orElse(null), alike.stream().map(AlikeLine::of).toList()));
    }

    /**
     * What stands beside it.
     *
     * @param campaign the campaign that it belongs to, null for none
     * @param alike those that resemble it
     */
    record Beside(@Nullable CampaignBox campaign, List<AlikeLine> alike) {}

    /**
     * The campaign of a contribution.
     *
     * @param id its id
     * @param state what was said of it
     * @param texts how many contributions share the text
     * @param additions how many of them add words
     * @param toRead numbers of those that were attached with it and that nobody read yet
     */
    record CampaignBox(String id, String state, long texts, long additions, List<String> toRead) {

        static CampaignBox of(Campaign campaign, List<Long> toRead) {
            return new CampaignBox(
                    campaign.id().toString(),
                    campaign.state().name(),
                    campaign.texts(),
                    campaign.additions(),
                    toRead.stream().map(String::valueOf).toList());
        }
    }

    /**
     * A contribution that resembles it.
     *
     * @param number its number
     * @param begins its title, or the beginning of its words
     * @param because the words in common
     * @param arguments the numbers of the arguments that it speaks for; empty for none
     */
    record AlikeLine(String number, String begins, String because, String arguments) {

        static AlikeLine of(Alike one) {
            return new AlikeLine(
                    String.valueOf(one.contribution().number()),
                    begins(one.contribution()),
                    String.join(", ", one.because()),
                    String.join(
                            ", ", one.arguments().stream().map(String::valueOf).toList()));
        }

        private static String begins(PublicContribution contribution) {
            String body = contribution.body();
            if (body == null) {
                return "";
            }
            Excerpt excerpt = Excerpt.of(body, null, EXCERPT);
            StringBuilder text = new StringBuilder();
            excerpt.pieces().forEach(piece -> text.append(piece.text()));
            return text.append(excerpt.cutAfter() ? "…" : "").toString();
        }
    }
}
