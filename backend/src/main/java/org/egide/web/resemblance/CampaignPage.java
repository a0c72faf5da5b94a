package org.egide.web.resemblance;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.CampaignText;
import org.egide.resemblance.Campaigns;
import org.egide.shared.Slice;
import org.egide.similarity.Shingles;
import org.egide.similarity.WordDifferences.Piece;
import org.egide.web.ConsultationCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the public and the guarantors read of campaigns, in one language. */
@Component
class CampaignPage {

    private static final int FAMILIES = 20;
    private static final int TEXTS = 20;

    private final Campaigns campaigns;
    private final Contributions contributions;
    private final Clock clock;

    CampaignPage(Campaigns campaigns, Contributions contributions, Clock clock) {
        this.campaigns = campaigns;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** The families, the largest first. */
    Mono<Rendering.Builder<?>> list(String view, Consultation consultation, @Nullable String after, Locale locale) {
        return campaigns
                .list(consultation.id(), after, FAMILIES)
                .zipWhen(page -> models(consultation, page))
                .map(both -> builder(view, consultation, locale)
                        .modelAttribute(
                                "lines",
                                both.getT1().items().stream()
                                        .map(campaign -> CampaignLine.of(campaign, both.getT2(), locale))
                                        .toList())
                        .modelAttribute("next", orEmpty(both.getT1().next()))
                        .modelAttribute("alike", Math.round(100 * Shingles.ALIKE))
                        .modelAttribute("run", Shingles.RUN)
                        .modelAttribute("shortest", Shingles.SHORTEST));
    }

    private Mono<Map<UUID, PublicContribution>> models(Consultation consultation, Slice<Campaign> page) {
        List<UUID> ids = page.items().stream()
                .map(Campaign::model)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return contributions
                .known(consultation.id(), ids)
                .map(known -> known.stream().collect(Collectors.toMap(PublicContribution::id, Function.identity())));
    }

    /** A family: the text that is shared, when it came and how, its texts beside it. */
    Mono<Rendering.Builder<?>> show(String view, Consultation consultation, UUID id, Asked asked, Locale locale) {
        return campaigns
                .get(consultation.id(), id)
                .flatMap(campaign -> Mono.zip(
                                campaigns
                                        .shared(consultation.id(), campaign)
                                        .map(model -> Map.of(model.id(), model))
                                        .defaultIfEmpty(Map.of()),
                                campaigns.arrivals(consultation.id(), id),
                                campaigns.texts(consultation.id(), campaign, !asked.all(), asked.after(), TEXTS))
                        .map(all -> builder(view, consultation, locale)
                                .modelAttribute("line", CampaignLine.of(campaign, all.getT1(), locale))
                                .modelAttribute("shared", bodyOf(all.getT1()))
                                .modelAttribute("chart", ArrivalChart.of(all.getT2(), locale))
                                .modelAttribute("texts", beside(all.getT3()))
                                .modelAttribute("every", asked.all())
                                .modelAttribute("next", orEmpty(all.getT3().next()))));
    }

    private Rendering.Builder<?> builder(String view, Consultation consultation, Locale locale) {
        return Rendering.view(view)
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale));
    }

    private static String bodyOf(Map<UUID, PublicContribution> model) {
        return model.values().stream()
                .map(PublicContribution::body)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(@Nullable String next) {
        return next == null ? "" : next;
    }

    private static List<Beside> beside(Slice<CampaignText> texts) {
        return texts.items().stream()
                .map(text -> new Beside(
                        Long.toString(text.contribution().number()),
                        text.contribution().channel().name(),
                        text.pieces()))
                .toList();
    }

    /**
     * Which texts of a family to show.
     *
     * @param all every text, and not only those that add words
     * @param after where the list was left, null for its beginning
     */
    record Asked(boolean all, @Nullable String after) {}

    /**
     * A text beside the one that is shared.
     *
     * @param number its public number, without separators
     * @param channel how it came in
     * @param pieces its words; empty when the public no longer reads it
     */
    record Beside(String number, String channel, List<Piece> pieces) {}
}
