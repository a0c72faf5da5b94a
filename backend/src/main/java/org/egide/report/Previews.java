package org.egide.report;

import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.shared.Facade;
import reactor.core.publisher.Mono;

/** A report as it stands, for those who write it: the whole document, what is found in it, what it may cite. */
@Facade
public class Previews {

    private final Reports reports;
    private final Drafting drafting;
    private final Requests requests;
    private final Composer composer;
    private final Checks checks;
    private final Citing citing;

    Previews(Reports reports, Drafting drafting, Requests requests, Composer composer, Checks checks, Citing citing) {
        this.reports = reports;
        this.drafting = drafting;
        this.requests = requests;
        this.composer = composer;
        this.checks = checks;
        this.citing = citing;
    }

    /**
     * The whole document, with the figures of the last minute.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, and as {@link Composer#compose}.
     */
    public Mono<Composed> composed(Consultation consultation, int report) {
        return standing(consultation, report).flatMap(standing -> composed(consultation, standing));
    }

    /**
     * What is found in it.
     *
     * <p>Fails as {@link #composed}.
     */
    public Mono<List<Finding>> findings(Consultation consultation, int report) {
        return standing(consultation, report)
                .flatMap(standing ->
                        checks.of(consultation, standing.report(), standing.sections(), standing.requests()));
    }

    /**
     * What somebody may mean who types after {@code @} in this report; its labels are in the report's language.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}.
     */
    public Mono<List<Cited>> citations(Consultation consultation, int report, String typed, int limit) {
        return Mono.zip(reports.get(consultation.id(), report), requests.drafted(consultation.id(), report))
                .flatMap(both -> citing.find(
                        consultation, both.getT2(), typed, limit, both.getT1().language()));
    }

    private Mono<Composed> composed(Consultation consultation, Standing standing) {
        return composer.latest(consultation)
                .flatMap(asOf -> composer.compose(
                        consultation, standing.report(), standing.sections(), standing.requests(), asOf));
    }

    private Mono<Standing> standing(Consultation consultation, int report) {
        var space = consultation.id();
        return Mono.zip(reports.get(space, report), drafting.sections(space, report), requests.drafted(space, report))
                .map(all -> new Standing(all.getT1(), all.getT2(), all.getT3()));
    }

    private record Standing(Report report, List<Section> sections, List<GuarantorRequest> requests) {}
}
