package org.egide.local.journeys;

import static org.egide.local.journeys.OverConsultation.GUARANTOR;
import static org.egide.local.journeys.OverConsultation.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.register.PublicContribution;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.CampaignText;
import org.egide.resemblance.Campaigns;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Sentences;
import org.egide.synthesis.Span;
import org.egide.synthesis.Supported;
import org.egide.synthesis.Supports;
import reactor.core.publisher.Mono;

/** Confirms the largest campaigns that the machine found, and attaches each whole to the first argument. */
final class OverCampaigns {

    /** How many are confirmed. */
    static final int CONFIRMED = 2;

    private final Campaigns campaigns;
    private final Supports supports;

    OverCampaigns(Campaigns campaigns, Supports supports) {
        this.campaigns = campaigns;
        this.supports = supports;
    }

    /** Does so, and says how many contributions speak for the argument by this. */
    long confirm(Consultation consultation, CodedLine line) {
        long attached = 0;
        for (Campaign found : found(consultation)) {
            Campaign one = await(campaigns.rule(consultation.id(), found.id(), true, GUARANTOR));
            PublicContribution read = shortest(consultation, one, line);
            Attaching whole = new Attaching(1, null, List.of(span(line, read)), null);
            Supported done = await(supports.attach(consultation.id(), read.number(), whole, GUARANTOR));
            attached += done.attached();
        }
        return attached;
    }

    /** What the shortest text says the others say too; of those that say what was coded, where some do. */
    private PublicContribution shortest(Consultation consultation, Campaign campaign, CodedLine line) {
        return await(campaigns.texts(consultation.id(), campaign, false, null, 100)).items().stream()
                .map(CampaignText::contribution)
                .filter(one -> one.body() != null)
                .min(Comparator.comparing((PublicContribution one) -> line.in(body(one)) == null)
                        .thenComparing(one -> body(one).length())
                        .thenComparing(PublicContribution::number))
                .orElseThrow();
    }

    private static String body(PublicContribution one) {
        return Objects.requireNonNull(one.body());
    }

    private static Span span(CodedLine line, PublicContribution text) {
        String body = body(text);
        Span coded = line.in(body);
        return coded == null ? Sentences.of(body).getFirst() : coded;
    }

    /** Once the machine has read everything: the families do not change any more. */
    private List<Campaign> found(Consultation consultation) {
        List<Campaign> before = List.of();
        for (int i = 0; i < 120; i++) {
            List<Campaign> now = await(
                            Mono.delay(Duration.ofSeconds(2)).then(campaigns.list(consultation.id(), null, CONFIRMED)))
                    .items();
            if (now.size() == CONFIRMED && now.equals(before) && now.stream().noneMatch(one -> one.model() == null)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("The machine did not find the campaigns in time.");
    }
}
