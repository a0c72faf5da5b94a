package org.egide.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.moderation.Appeals;
import org.egide.shared.Facade;
import org.egide.shared.Times;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Coverage;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;

/** What stands between a draft and a signature, and what its authors had better look at; the heaviest first. */
@Facade
public class Checks {

    private static final int MOST_APPEALS = 100;

    private final Composer composer;
    private final Coverage coverage;
    private final Appeals appeals;
    private final Arguments arguments;
    private final Notes notes;
    private final MessageSource messages;
    private final Clock clock;

    Checks(
            Composer composer,
            Coverage coverage,
            Appeals appeals,
            Arguments arguments,
            Notes notes,
            MessageSource messages,
            Clock clock) {
        this.composer = composer;
        this.coverage = coverage;
        this.appeals = appeals;
        this.arguments = arguments;
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Looks at a report as it stands, on the figures of the last minute.
     *
     * <p>Fails as {@link Composer#compose}.
     */
    public Mono<List<Finding>> of(
            Consultation consultation, Report report, List<Section> sections, List<GuarantorRequest> requests) {
        return composer.latest(consultation)
                .flatMap(asOf -> composer.compose(consultation, report, sections, requests, asOf))
                .flatMap(composed -> of(consultation, report, sections, composed));
    }

    /** Looks at a report that was composed. */
    public Mono<List<Finding>> of(Consultation consultation, Report report, List<Section> sections, Composed composed) {
        return Mono.zip(whole(consultation, report, composed), notes(report, sections))
                .map(both -> {
                    List<Finding> all = new ArrayList<>(both.getT1());
                    all.addAll(composed.findings());
                    all.addAll(addressees(consultation, composed));
                    all.addAll(TextChecks.of(sections.stream().map(Parsed::of).toList()));
                    all.addAll(both.getT2());
                    all.sort(Comparator.comparing(Finding::severity).thenComparing(place(sections)));
                    return List.copyOf(all);
                });
    }

    private static List<Finding> addressees(Consultation consultation, Composed composed) {
        return composed.requests().stream()
                .map(RestingRequest::asked)
                .filter(one -> one.fallsToOwner(consultation))
                .map(one -> new Finding(
                        Finding.Kind.ADDRESSEE_UNKNOWN, null, "", one.label() + ", " + one.addressee(), List.of()))
                .toList();
    }

    /** What a finding says, in a language. */
    public String inWords(Finding finding, Locale language) {
        return String.valueOf(
                messages.getMessage("check." + finding.kind(), finding.numbers().toArray(), language));
    }

    private Mono<List<Finding>> whole(Consultation consultation, Report report, Composed composed) {
        var space = consultation.id();
        return Mono.zip(
                        coverage.total(space),
                        appeals.waiting(space, null, MOST_APPEALS),
                        arguments.shown(space).hasElement())
                .map(all -> {
                    List<Finding> findings = new ArrayList<>();
                    boolean cites = composed.findings().stream().anyMatch(Checks::isArgument);
                    if (!all.getT3() && cites) {
                        findings.add(Finding.whole(Finding.Kind.SYNTHESIS_HIDDEN));
                    }
                    if (!all.getT1().isWhole()) {
                        findings.add(
                                Finding.whole(Finding.Kind.COVERAGE, all.getT1().remaining(), (long)
                                        all.getT1().percent()));
                    }
                    long open = all.getT2().items().size();
                    if (open > 0) {
                        findings.add(Finding.whole(Finding.Kind.OPEN_APPEALS, open));
                    }
                    if (report.kind().isLate(consultation, LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE))) {
                        findings.add(Finding.whole(Finding.Kind.LATE));
                    }
                    return findings;
                });
    }

    private static boolean isArgument(Finding finding) {
        return finding.kind() == Finding.Kind.DEAD_CITATION && finding.text().matches("@a[0-9].*");
    }

    private Mono<List<Finding>> notes(Report report, List<Section> sections) {
        return notes.open(report.space(), report.number())
                .map(counts -> sections.stream()
                        .filter(section -> counts.getOrDefault(section.id(), 0) > 0)
                        .map(section ->
                                new Finding(Finding.Kind.OPEN_NOTES, section.id(), section.title(), "", List.of((long)
                                        counts.getOrDefault(section.id(), 0))))
                        .toList());
    }

    /** In the order of the report, what is about the whole of it first. */
    private static Comparator<Finding> place(List<Section> sections) {
        Map<UUID, Integer> places = new HashMap<>();
        for (Section section : sections) {
            places.put(section.id(), places.size() + 1);
        }
        return Comparator.comparing(finding -> {
            UUID section = finding.section();
            return section == null ? 0 : places.getOrDefault(section, 0);
        });
    }
}
