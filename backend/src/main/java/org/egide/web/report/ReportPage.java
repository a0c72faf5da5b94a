package org.egide.web.report;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.report.Notes;
import org.egide.report.Report;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.Section;
import org.egide.report.SectionStatus;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the pages of reports and of their plan show. */
@Component
class ReportPage {

    private final Consultations consultations;
    private final Reports reports;
    private final Drafting drafting;
    private final Notes notes;
    private final Due due;
    private final MessageSource messages;
    private final Clock clock;

    ReportPage(
            Consultations consultations,
            Reports reports,
            Drafting drafting,
            Notes notes,
            Due due,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.reports = reports;
        this.drafting = drafting;
        this.notes = notes;
        this.due = due;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whoever writes the report of a consultation; 0 for no report in particular. Fails as the rights say. */
    Mono<Asked> allowed(String slug, int report, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.WRITE_REPORT, slug, guarantor)
                .map(consultation -> new Asked(consultation, report, guarantor, locale));
    }

    /** Whatever the pages of a report have in common. */
    Rendering.Builder<?> common(Asked asked, String view, Faults faults) {
        return Rendering.view(view)
                .modelAttribute("consultation", ConsultationCard.of(asked.consultation(), clock, asked.locale()))
                .modelAttribute("faults", faults);
    }

    Faults faults(Refusal refusal, Locale locale) {
        return Faults.of(refusal, messages, locale);
    }

    Mono<Rendering> list(Asked asked) {
        return list(asked, Faults.NONE, HttpStatus.OK);
    }

    Mono<Rendering> refusedList(Asked asked, Refusal refusal) {
        return list(asked, faults(refusal, asked.locale()), Statuses.of(refusal));
    }

    private Mono<Rendering> list(Asked asked, Faults faults, HttpStatus status) {
        return reports.list(asked.space())
                .map(all -> common(asked, "workspace/report-list", faults)
                        .status(status)
                        .modelAttribute("reports", all)
                        .modelAttribute("kinds", kinds(all))
                        .build());
    }

    /** Of which one may still be begun. */
    private static List<ReportKind> kinds(List<Report> begun) {
        boolean whole = begun.stream().anyMatch(one -> one.kind() == ReportKind.FINAL);
        return whole ? List.of(ReportKind.INTERIM, ReportKind.CONTINUING) : List.of(ReportKind.values());
    }

    Mono<Rendering> plan(Asked asked, String did) {
        return plan(asked, did, Faults.NONE, HttpStatus.OK);
    }

    Mono<Rendering> refusedPlan(Asked asked, Refusal refusal) {
        return plan(asked, "", faults(refusal, asked.locale()), Statuses.of(refusal));
    }

    private Mono<Rendering> plan(Asked asked, String did, Faults faults, HttpStatus status) {
        return reports.get(asked.space(), asked.report())
                .flatMap(report -> Mono.zip(
                                drafting.sections(asked.space(), asked.report()),
                                drafting.removed(asked.space(), asked.report()),
                                notes.open(asked.space(), asked.report()),
                                due.of(asked.consultation(), report, asked.locale()))
                        .map(all -> {
                            List<SectionLine> lines = all.getT1().stream()
                                    .map(one -> SectionLine.of(one, all.getT3(), asked.person(), asked.locale()))
                                    .toList();
                            return common(asked, "workspace/report", faults)
                                    .status(status)
                                    .modelAttribute("report", report)
                                    .modelAttribute("sections", lines)
                                    .modelAttribute("removed", all.getT2())
                                    .modelAttribute("due", all.getT4())
                                    .modelAttribute("did", did)
                                    .modelAttribute("shown", shown(report, asked.locale()))
                                    .modelAttribute("ready", ready(all.getT1()))
                                    .modelAttribute(
                                            "words",
                                            lines.stream()
                                                    .mapToInt(SectionLine::words)
                                                    .sum())
                                    .build();
                        }));
    }

    private static long ready(List<Section> sections) {
        return sections.stream()
                .filter(one -> one.status() == SectionStatus.READY)
                .count();
    }

    static String shown(Report report, Locale locale) {
        return report.requestsShownAt() == null ? "" : Dates.of(report.requestsShownAt(), locale);
    }
}
