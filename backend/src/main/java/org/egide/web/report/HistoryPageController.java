package org.egide.web.report;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.report.Revision;
import org.egide.report.Section;
import org.egide.report.Sitting;
import org.egide.shared.Refusal;
import org.egide.similarity.WordDifferences;
import org.egide.similarity.WordDifferences.Piece;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** How a section was written: who, when, what they changed, and the way back. */
@Controller
class HistoryPageController {

    private static final String HISTORY = SectionPageController.ONE + "/history";

    private final Drafting drafting;
    private final SectionPage sections;
    private final ReportPage page;

    HistoryPageController(Drafting drafting, SectionPage sections, ReportPage page) {
        this.drafting = drafting;
        this.sections = sections;
        this.page = page;
    }

    /** With a version: what it changed of the sitting before it. */
    @GetMapping(HISTORY)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @RequestParam(required = false) @Nullable Integer version,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> sections.section(asked, section)
                        .flatMap(found -> show(asked, found, version, Faults.NONE, HttpStatus.OK)));
    }

    private Mono<Rendering> show(
            Asked asked, Section section, @Nullable Integer version, Faults faults, HttpStatus status) {
        return drafting.history(asked.space(), section.id()).flatMap(sittings -> {
            Rendering.Builder<?> model = page.common(asked, "workspace/report-history", faults)
                    .status(status)
                    .modelAttribute("report", asked.report())
                    .modelAttribute("section", section)
                    .modelAttribute("sittings", lines(sittings, asked.locale()));
            return version == null
                    ? Mono.just(model.build())
                    : changes(asked, section, sittings, version)
                            .map(pieces -> model.modelAttribute("version", version)
                                    .modelAttribute("pieces", pieces)
                                    .build());
        });
    }

    private Mono<List<Piece>> changes(Asked asked, Section section, List<Sitting> sittings, int version) {
        int before = sittings.stream()
                .mapToInt(Sitting::version)
                .filter(one -> one < version)
                .max()
                .orElse(0);
        return drafting.revision(asked.space(), section.id(), version)
                .zipWith(
                        before == 0
                                ? Mono.just("")
                                : drafting.revision(asked.space(), section.id(), before)
                                        .map(Revision::body))
                .map(both -> WordDifferences.between(both.getT2(), both.getT1().body()));
    }

    private static List<Line> lines(List<Sitting> sittings, Locale locale) {
        return sittings.stream()
                .map(one -> new Line(one.version(), one.by(), Dates.toTheMinute(one.at(), locale), one.length()))
                .toList();
    }

    /** Goes back to an earlier wording. */
    @PostMapping(HISTORY)
    Mono<Rendering> restore(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @ModelAttribute PlanForm form,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> sections.section(asked, section)
                        .flatMap(found -> drafting.restore(
                                        asked.space(), section, found.version(), form.versionRead(), guarantor)
                                .map(kept -> asked.to("/sections/" + section, "restored"))
                                .onErrorResume(
                                        Refusal.class,
                                        refusal -> show(
                                                asked,
                                                found,
                                                null,
                                                page.faults(refusal, locale),
                                                Statuses.of(refusal)))));
    }

    /**
     * A sitting as it is listed.
     *
     * @param version its last version
     * @param by who wrote
     * @param at when
     * @param length of the text then, in characters
     */
    record Line(int version, String by, String at, int length) {}
}
