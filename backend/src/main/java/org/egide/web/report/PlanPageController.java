package org.egide.web.report;

import java.util.Locale;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.report.Drafting.Place;
import org.egide.report.FirstDraft;
import org.egide.report.Move;
import org.egide.report.Reports;
import org.egide.report.Reports.Begin;
import org.egide.report.SectionDraft;
import org.egide.shared.Refusal;
import org.egide.web.ReportAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** A report as a whole, for those who write it: begun, its plan, how far each section is. */
@Controller
class PlanPageController {

    private final Reports reports;
    private final Drafting drafting;
    private final ReportPage page;
    private final FirstDraft firstDraft;

    PlanPageController(Reports reports, Drafting drafting, ReportPage page, FirstDraft firstDraft) {
        this.reports = reports;
        this.drafting = drafting;
        this.page = page;
        this.firstDraft = firstDraft;
    }

    @GetMapping(ReportAddresses.WRITE)
    Mono<Rendering> list(@PathVariable String slug, Person guarantor, Locale locale) {
        return page.allowed(slug, 0, guarantor, locale).flatMap(page::list);
    }

    /** Begins a report, with the guarantors' first draft. */
    @PostMapping(ReportAddresses.WRITE)
    Mono<Rendering> begin(@PathVariable String slug, @ModelAttribute PlanForm form, Person guarantor, Locale locale) {
        return page.allowed(slug, 0, guarantor, locale)
                .flatMap(asked -> firstDraft
                        .begin(new Begin(asked.consultation(), form.kindRead(), form.languageRead(), null), guarantor)
                        .map(begun ->
                                new Asked(asked.consultation(), begun.number(), guarantor, locale).to("", "begun"))
                        .onErrorResume(Refusal.class, refusal -> page.refusedList(asked, refusal)));
    }

    @GetMapping(ReportAddresses.WRITE_ONE)
    Mono<Rendering> plan(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale).flatMap(asked -> page.plan(asked, did == null ? "" : did));
    }

    /** Moves, adds, takes away and puts back sections; gives the report another title. */
    @PostMapping(ReportAddresses.WRITE_ONE)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable int report,
            @ModelAttribute PlanForm form,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> Mono.defer(() -> act(asked, form))
                        .onErrorResume(Refusal.class, refusal -> page.refusedPlan(asked, refusal)));
    }

    private Mono<Rendering> act(Asked asked, PlanForm form) {
        return switch (form.what()) {
            case "add" -> add(asked, form).thenReturn(asked.to("", "added"));
            case "remove" ->
                drafting.remove(asked.space(), form.section(), form.versionRead(), asked.person())
                        .thenReturn(asked.to("", "removed"));
            case "back" -> drafting.putBack(asked.space(), form.section()).thenReturn(asked.to("", "back"));
            case "title" ->
                reports.retitle(asked.space(), asked.report(), form.versionRead(), form.title())
                        .thenReturn(asked.to("", "titled"));
            default -> move(asked, form);
        };
    }

    private Mono<Rendering> move(Asked asked, PlanForm form) {
        for (Move one : Move.values()) {
            if (one.name().equalsIgnoreCase(form.what())) {
                return drafting.move(asked.space(), form.section(), one).thenReturn(asked.to("", "moved"));
            }
        }
        return page.plan(asked, "");
    }

    private Mono<?> add(Asked asked, PlanForm form) {
        Place place = new Place(asked.space(), asked.report(), form.afterRead());
        return drafting.add(place, new SectionDraft("", form.levelRead(), form.titleRead(), ""), asked.person(), null);
    }
}
