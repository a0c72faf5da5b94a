package org.egide.figures;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.figures.Figure.Row;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.CampaignTally;
import org.egide.resemblance.Campaigns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Families of near-identical texts, and how many texts they hold. */
@Component
class CampaignFigures implements FigureSource {

    private final Campaigns campaigns;

    CampaignFigures(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return campaigns.tally(consultation.id(), asOf).map(CampaignFigures::figures);
    }

    private static List<Figure> figures(CampaignTally tally) {
        return List.of(
                Figure.of(FigureId.CAMPAIGNS, rows(tally.confirmed(), tally.found())),
                Figure.of(FigureId.CAMPAIGN_TEXTS, rows(tally.confirmedTexts(), tally.foundTexts())));
    }

    private static List<Row> rows(long confirmed, long found) {
        return List.of(Row.of(Campaign.State.CONFIRMED.name(), confirmed), Row.of(Campaign.State.FOUND.name(), found));
    }
}
