package org.egide.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.Sequel;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells authors in which passages of the report their words are cited. */
@Component
class CitedInReport implements Sequel {

    private final QuoteStore quotes;
    private final EditionStore editions;
    private final Consultations consultations;

    CitedInReport(QuoteStore quotes, EditionStore editions, Consultations consultations) {
        this.quotes = quotes;
        this.editions = editions;
        this.consultations = consultations;
    }

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return quotes.of(space, List.of(contribution.toString()))
                .filter(all -> !all.isEmpty())
                .flatMap(all -> Mono.zip(consultations.get(space), editions.latest(space))
                        .map(both -> milestones(both.getT1(), both.getT2(), all)))
                .defaultIfEmpty(List.of());
    }

    private static List<Milestone> milestones(Consultation consultation, List<Edition> latest, List<Quote> quotes) {
        Map<Integer, Instant> published = latest.stream().collect(Collectors.toMap(Edition::report, Edition::since));
        return quotes.stream()
                .filter(quote -> published.containsKey(quote.report()))
                .map(quote -> new Milestone(
                        Stage.CITED, published.get(quote.report()), quote.heading(), quote.path(consultation.slug())))
                .toList();
    }
}
