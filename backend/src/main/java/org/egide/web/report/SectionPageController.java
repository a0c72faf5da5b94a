package org.egide.web.report;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.Cited;
import org.egide.report.Drafting;
import org.egide.report.Drafting.Typed;
import org.egide.report.Notes;
import org.egide.report.Previews;
import org.egide.report.Reports;
import org.egide.report.Section;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.ReportAddresses;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * A section, for those who write it. One form does all; only “save” and the script write the text, and whatever is
 * done, what was typed comes back.
 */
@Controller
class SectionPageController {

    private static final int MOST_FOUND = 12;

    static final String ONE = ReportAddresses.WRITE_ONE + "/sections/{section}";

    private final Reports reports;
    private final Drafting drafting;
    private final Notes notes;
    private final SectionPage page;
    private final ReportPage reportPage;
    private final Preview preview;
    private final Previews previews;

    SectionPageController(
            Reports reports,
            Drafting drafting,
            Notes notes,
            SectionPage page,
            ReportPage reportPage,
            Preview preview,
            Previews previews) {
        this.reports = reports;
        this.drafting = drafting;
        this.notes = notes;
        this.page = page;
        this.reportPage = reportPage;
        this.preview = preview;
        this.previews = previews;
    }

    @GetMapping(ONE)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return reportPage
                .allowed(slug, report, guarantor, locale)
                .flatMap(asked -> page.section(asked, section)
                        .flatMap(found ->
                                page.show(asked, found, Look.at(SectionForm.of(found), did == null ? "" : did))));
    }

    /** What may be cited, for the list that opens while one types. */
    @GetMapping(path = ONE + "/citations", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<List<Cited>> citations(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "") String q,
            Person guarantor,
            Locale locale) {
        return reportPage
                .allowed(slug, report, guarantor, locale)
                .flatMap(asked -> previews.citations(asked.consultation(), report, q, MOST_FOUND));
    }

    /** Keeps what is being typed, for the script. */
    @PostMapping(path = ONE + "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<Saved> draft(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @ModelAttribute SectionForm form,
            Person guarantor,
            Locale locale) {
        return reportPage
                .allowed(slug, report, guarantor, locale)
                .flatMap(asked -> page.section(asked, section)
                        .flatMap(found -> drafting.write(
                                asked.space(), section, form.versionRead(), form.title(), form.body(), guarantor)))
                .map(kept -> new Saved(kept.version(), SectionLine.writing(kept, guarantor)));
    }

    @PostMapping(ONE)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable UUID section,
            @ModelAttribute SectionForm form,
            Person guarantor,
            Locale locale) {
        return reportPage
                .allowed(slug, report, guarantor, locale)
                .flatMap(asked -> page.section(asked, section)
                        .flatMap(found -> drafting.claim(asked.space(), section, guarantor))
                        .flatMap(found -> Mono.defer(() -> act(asked, found, form))
                                .onErrorResume(Refusal.class, refusal -> refused(asked, found, form, refusal))));
    }

    private Mono<Rendering> act(Asked asked, Section section, SectionForm form) {
        return switch (form.what()) {
            case "save" -> save(asked, section, form);
            case "release" ->
                save(asked, section, form)
                        .delayUntil(done -> drafting.release(asked.space(), section.id(), asked.person()));
            case "preview" -> previewed(asked, section, form);
            case "find" -> found(asked, section, form);
            case "insert" -> found(asked, section, form.inserted());
            default -> beside(asked, section, form);
        };
    }

    private Mono<Rendering> save(Asked asked, Section section, SectionForm form) {
        return drafting.write(
                        asked.space(), section.id(), form.versionRead(), form.title(), form.body(), asked.person())
                .flatMap(kept -> drafting.status(asked.space(), section.id(), form.statusRead(kept.status())))
                .map(kept -> asked.to("/sections/" + section.id(), "saved"));
    }

    private Mono<Rendering> previewed(Asked asked, Section section, SectionForm form) {
        Section typed = typed(section, form);
        return reports.get(asked.space(), asked.report())
                .flatMap(report -> preview.of(asked, report, typed))
                .flatMap(html -> page.show(asked, section, Look.at(form, "").previewed(html)));
    }

    private static Section typed(Section section, SectionForm form) {
        String title = form.title();
        return new Section(
                section.id(),
                section.key(),
                section.level(),
                title == null || title.isBlank() ? section.title() : title.strip(),
                form.text(),
                section.status(),
                section.version(),
                section.changedAt(),
                section.changedBy(),
                section.claim());
    }

    private Mono<Rendering> found(Asked asked, Section section, SectionForm form) {
        return previews.citations(asked.consultation(), asked.report(), form.typed(), MOST_FOUND)
                .flatMap(things -> page.show(
                        asked,
                        section,
                        Look.at(form, form.what().equals("insert") ? "inserted" : "")
                                .found(things)));
    }

    private Mono<Rendering> beside(Asked asked, Section section, SectionForm form) {
        Look after = Look.at(form.noted(), form.what().equals("note") ? "noted" : "settled");
        return switch (form.what()) {
            case "note" ->
                notes.add(asked.space(), section.id(), form.note(), asked.person(), null)
                        .then(Mono.defer(() -> page.show(asked, section, after)));
            case "settle" ->
                notes.settle(asked.space(), form.noteRead(), asked.person())
                        .then(Mono.defer(() -> page.show(asked, section, after)));
            default -> page.show(asked, section, Look.at(form, ""));
        };
    }

    /** Somebody wrote meanwhile: both texts are put together. Anything else: what was typed, and what is wrong. */
    private Mono<Rendering> refused(Asked asked, Section section, SectionForm form, Refusal refusal) {
        Look look = Look.at(form, "").refused(reportPage.faults(refusal, asked.locale()), Statuses.of(refusal));
        return refusal instanceof Stale
                ? drafting.threeWay(
                                asked.space(), section.id(), form.versionRead(), new Typed(form.title(), form.body()))
                        .flatMap(both -> page.show(
                                asked,
                                both.theirs(),
                                look.both(form.merged(both.theirs().version(), both.title(), both.merged()), both)))
                : page.show(asked, section, look);
    }

    /**
     * What was kept.
     *
     * @param version the version that it makes
     * @param writing who else says that they are writing; empty for nobody
     */
    record Saved(int version, String writing) {}
}
