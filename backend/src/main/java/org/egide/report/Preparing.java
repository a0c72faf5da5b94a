package org.egide.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.report.Finding.Severity;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prepares an edition out of the draft: its sections and requests as they stand, composed and looked at. */
@Component
class Preparing {

    private final Reports reports;
    private final Drafting drafting;
    private final Requests requests;
    private final Composer composer;
    private final Checks checks;

    Preparing(Reports reports, Drafting drafting, Requests requests, Composer composer, Checks checks) {
        this.reports = reports;
        this.drafting = drafting;
        this.requests = requests;
        this.composer = composer;
        this.checks = checks;
    }

    /**
     * The report as it stands, on the figures of the last minute.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, and as {@link Composer#compose}.
     */
    Mono<Prepared> prepare(Consultation consultation, int number) {
        SpaceId space = consultation.id();
        return Mono.zip(
                        reports.get(space, number),
                        drafting.sections(space, number),
                        requests.drafted(space, number),
                        composer.latest(consultation))
                .flatMap(all -> prepare(consultation, all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<Prepared> prepare(
            Consultation consultation,
            Report report,
            List<Section> sections,
            List<GuarantorRequest> asked,
            Instant asOf) {
        return composer.compose(consultation, report, sections, asked, asOf, "")
                .zipWhen(composed -> checks.of(consultation, report, sections, composed))
                .map(both -> prepared(consultation, report, both.getT1(), both.getT2()));
    }

    private Prepared prepared(Consultation consultation, Report report, Composed composed, List<Finding> findings) {
        Map<String, Quote> quotes = new LinkedHashMap<>();
        composed.references().forEach(one -> quotes.put(one.cited().token(), quote(report, one)));
        FigureQuotes.of(report, consultation.slug(), composed.document())
                .forEach(one -> quotes.putIfAbsent(one.token(), one)); // a request may rest on one that the text shows
        return new Prepared(
                report,
                composed.document(),
                composed.data(),
                List.copyOf(quotes.values()),
                composed.requests(),
                said(findings, Severity.BLOCKING, report.language()),
                said(findings, Severity.RESERVATION, report.language()));
    }

    private static Quote quote(Report report, Reference one) {
        Cited cited = one.cited();
        return new Quote(
                report.number(),
                0,
                cited.token(),
                cited.subject(),
                one.number(),
                one.place(),
                one.heading(),
                cited.label(),
                cited.target(),
                null);
    }

    /** Each once, with where it is. */
    private List<String> said(List<Finding> findings, Severity severity, Locale language) {
        return findings.stream()
                .filter(one -> one.severity() == severity)
                .map(one -> checks.inWords(one, language) + place(one))
                .distinct()
                .toList();
    }

    private static String place(Finding one) {
        String where = Stream.of(one.heading(), one.text())
                .filter(word -> !word.isEmpty())
                .reduce((heading, text) -> heading + ", " + text)
                .orElse("");
        return where.isEmpty() ? "" : " (" + where + ")";
    }
}
