package org.egide.web.workspace;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.identity.PrivilegedReads.PrivilegedRead;
import org.egide.identity.PrivilegedReads.What;
import org.egide.identity.Retention;
import org.egide.shared.Slice;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The journal of privileged reads, which the guarantors keep an eye on. */
@Controller
class JournalPageController {

    private static final int LINES = 50;

    private final Consultations consultations;
    private final PrivilegedReads journal;

    JournalPageController(Consultations consultations, PrivilegedReads journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    @GetMapping("/workspace/consultations/{slug}/journal")
    Mono<Rendering> journal(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.READ_JOURNAL, slug, guarantor)
                .flatMap(consultation -> Mono.zip(journal.latest(consultation.id(), after, LINES), journal.retention())
                        .map(both -> page(consultation, both.getT1(), both.getT2(), locale)));
    }

    private static Rendering page(
            Consultation consultation, Slice<PrivilegedRead> reads, Retention rule, Locale locale) {
        List<Line> lines =
                reads.items().stream().map(read -> Line.of(read, rule, locale)).toList();
        return Rendering.view("workspace/journal")
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("rule", rule)
                .modelAttribute("source", rule.source(locale))
                .modelAttribute("since", Dates.of(rule.since(), locale))
                .modelAttribute("lines", lines)
                .modelAttribute("next", reads.next() == null ? "" : reads.next())
                .build();
    }

    /**
     * A reading, as the page shows it.
     *
     * @param at when it was read
     * @param by by whom
     * @param what what was read
     * @param label what it is called
     * @param keptUntil the day on which the line is forgotten
     */
    record Line(String at, String by, What what, String label, String keptUntil) {

        static Line of(PrivilegedRead read, Retention rule, Locale locale) {
            return new Line(
                    Dates.toTheMinute(read.at(), locale),
                    read.name(),
                    read.subject().what(),
                    read.subject().label(),
                    Dates.of(rule.until(read.at()), locale));
        }
    }
}
