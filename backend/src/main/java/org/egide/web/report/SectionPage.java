package org.egide.web.report;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.report.Drafting;
import org.egide.report.Note;
import org.egide.report.Notes;
import org.egide.report.Reports;
import org.egide.report.Section;
import org.egide.report.SectionStatus;
import org.egide.report.ThreeWay;
import org.egide.similarity.WordDifferences;
import org.egide.similarity.WordDifferences.Piece;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the page of a section shows. */
@Component
class SectionPage {

    private final Reports reports;
    private final Drafting drafting;
    private final Notes notes;
    private final ReportPage page;

    SectionPage(Reports reports, Drafting drafting, Notes notes, ReportPage page) {
        this.reports = reports;
        this.drafting = drafting;
        this.notes = notes;
        this.page = page;
    }

    /** Fails with {@code NotFound} {@code unknown-section}, also for one of another report. */
    Mono<Section> section(Asked asked, UUID id) {
        return drafting.sections(asked.space(), asked.report())
                .flatMapIterable(all -> all)
                .filter(one -> one.id().equals(id))
                .next()
                .switchIfEmpty(Mono.defer(() -> drafting.section(asked.space(), Ids.NONE)));
    }

    Mono<Rendering> show(Asked asked, Section section, Look look) {
        return Mono.zip(
                        reports.get(asked.space(), asked.report()),
                        drafting.sections(asked.space(), asked.report()),
                        notes.of(asked.space(), section.id()))
                .map(all -> with(
                                beside(all.getT2(), section, -1),
                                beside(all.getT2(), section, 1),
                                look,
                                page.common(asked, "workspace/report-section", look.faults())
                                        .status(look.status())
                                        .modelAttribute("report", all.getT1())
                                        .modelAttribute("section", section)
                                        .modelAttribute(
                                                "changed", Dates.toTheMinute(section.changedAt(), asked.locale()))
                                        .modelAttribute("writing", SectionLine.writing(section, asked.person()))
                                        .modelAttribute(
                                                "words",
                                                SectionLine.words(look.form().text()))
                                        .modelAttribute("statuses", SectionStatus.values())
                                        .modelAttribute("form", look.form())
                                        .modelAttribute("did", look.did())
                                        .modelAttribute("conflicts", conflicts(look.both()))
                                        .modelAttribute("joined", look.both() != null)
                                        .modelAttribute("notes", lines(all.getT3(), asked.locale())))
                        .build());
    }

    /** What there may be none of: the template then reads nothing. */
    private static Rendering.Builder<?> with(
            @Nullable Section before, @Nullable Section next, Look look, Rendering.Builder<?> model) {
        show(model, "before", before);
        show(model, "next", next);
        show(model, "preview", look.preview());
        show(model, "found", look.found());
        return model;
    }

    private static void show(Rendering.Builder<?> model, String name, @Nullable Object value) {
        if (value != null) {
            model.modelAttribute(name, value);
        }
    }

    private static @Nullable Section beside(List<Section> sections, Section section, int by) {
        int at = sections.stream().map(Section::id).toList().indexOf(section.id()) + by;
        return at < 0 || at >= sections.size() ? null : sections.get(at);
    }

    private static List<NoteLine> lines(List<Note> notes, Locale locale) {
        return notes.stream()
                .map(note -> new NoteLine(
                        note.id(),
                        note.text(),
                        note.by(),
                        Dates.toTheMinute(note.at(), locale),
                        note.settled() == null ? "" : note.settled().by()))
                .toList();
    }

    private static List<Clash> conflicts(@Nullable ThreeWay both) {
        return both == null
                ? List.of()
                : both.conflicts().stream()
                        .map(piece -> new Clash(
                                WordDifferences.between(piece.base(), piece.theirs()),
                                WordDifferences.between(piece.base(), piece.yours())))
                        .toList();
    }

    /**
     * A note as it is shown.
     *
     * @param id its id
     * @param text what it says
     * @param by who wrote it
     * @param at when
     * @param settledBy who said that it is dealt with; empty while it is open
     */
    record NoteLine(UUID id, String text, String by, String at, String settledBy) {}

    /**
     * Lines that two people changed.
     *
     * @param theirs what the colleague made of them
     * @param yours what the one who types made of them
     */
    record Clash(List<Piece> theirs, List<Piece> yours) {}
}
