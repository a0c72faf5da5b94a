package org.egide.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.figures.Figure;
import org.egide.figures.Figures;
import org.egide.identity.Person;
import org.egide.report.Reports.Begin;
import org.egide.shared.Facade;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;

/**
 * The sections that a report begins with, after the guarantors' template (domain, 2.2): what is recorded, cited piece
 * by piece, and the fixed words of the foreword. It invents nothing: what is for the guarantors to judge is left to
 * write, with a hint in italics that {@link Checks} points out until it is replaced.
 */
@Facade
public class FirstDraft {

    private final Arguments arguments;
    private final Figures figures;
    private final Unanswered unanswered;
    private final Reports reports;
    private final MessageSource messages;

    FirstDraft(Arguments arguments, Figures figures, Unanswered unanswered, Reports reports, MessageSource messages) {
        this.arguments = arguments;
        this.figures = figures;
        this.unanswered = unanswered;
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * Begins a report with its first draft, as of the last minute.
     *
     * <p>Fails as {@link Reports#open}.
     */
    public Mono<Report> begin(Begin begin, Person by) {
        return figures.latest(begin.consultation())
                .flatMap(latest -> of(begin.consultation(), begin.kind(), begin.language(), latest.asOf()))
                .flatMap(drafts -> reports.open(begin, drafts, by));
    }

    /**
     * The first draft of a report.
     *
     * <p>Fails with {@code InvalidRequest} {@code not-past-yet} for an instant that is not over yet.
     *
     * @param asOf as of when it is drafted: figures with parts of which nothing is known by then are left out
     */
    public Mono<List<SectionDraft>> of(Consultation consultation, ReportKind kind, Locale language, Instant asOf) {
        return Mono.zip(
                        arguments.all(consultation.id(), Audience.GUARANTORS),
                        figures.asOf(consultation, asOf),
                        unanswered.questions(consultation))
                .map(all -> {
                    Set<String> known = all.getT2().figures().stream()
                            .filter(one ->
                                    one.value() > 0 || one.id().rows().name().equals("NONE"))
                            .map(Figure::id)
                            .map(id -> id.id())
                            .collect(Collectors.toUnmodifiableSet());
                    return new Template(consultation, new Phrases(messages, language), all.getT1(), known, all.getT3())
                            .sections(kind);
                });
    }
}
