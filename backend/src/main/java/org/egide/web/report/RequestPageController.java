package org.egide.web.report;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.GuarantorRequest;
import org.egide.report.Move;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.RequestKind;
import org.egide.report.Requests;
import org.egide.report.Requests.Shown;
import org.egide.shared.Refusal;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.ReportAddresses;
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

/** The table of requests: written by the guarantors, read by those who are asked once it is shown to them. */
@Controller
class RequestPageController {

    private static final String TABLE = ReportAddresses.WRITE_ONE + "/requests";

    private final Consultations consultations;
    private final Reports reports;
    private final Requests requests;
    private final ReportPage page;

    RequestPageController(Consultations consultations, Reports reports, Requests requests, ReportPage page) {
        this.consultations = consultations;
        this.reports = reports;
        this.requests = requests;
        this.page = page;
    }

    @GetMapping(TABLE)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> show(asked, RequestForm.EMPTY, did == null ? "" : did, Faults.NONE, HttpStatus.OK));
    }

    private Mono<Rendering> show(Asked asked, RequestForm form, String did, Faults faults, HttpStatus status) {
        return Mono.zip(reports.get(asked.space(), asked.report()), requests.drafted(asked.space(), asked.report()))
                .map(both -> page.common(asked, "workspace/report-requests", faults)
                        .status(status)
                        .modelAttribute("report", both.getT1())
                        .modelAttribute("groups", Group.of(asked.consultation(), both.getT2(), form))
                        .modelAttribute("kinds", RequestKind.values())
                        .modelAttribute("form", form)
                        .modelAttribute("respondents", respondents(asked.consultation()))
                        .modelAttribute("did", did)
                        .modelAttribute("shown", ReportPage.shown(both.getT1(), asked.locale()))
                        .build());
    }

    /** Who replies for themselves to what is addressed to them. */
    private static List<String> respondents(Consultation consultation) {
        return consultation.holding(Role.RESPONDENT).stream()
                .map(Member::name)
                .distinct()
                .toList();
    }

    @PostMapping(TABLE)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable int report,
            @ModelAttribute RequestForm form,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> Mono.defer(() -> act(asked, form))
                        .map(did -> asked.to("/requests", did))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> show(asked, form, "", page.faults(refusal, locale), Statuses.of(refusal))));
    }

    /** Answers with what was done. */
    private Mono<String> act(Asked asked, RequestForm form) {
        int report = asked.report();
        int number = form.numberRead();
        return switch (form.what()) {
            case "add" ->
                requests.add(asked.space(), report, form.toDraft(), null).thenReturn("asked");
            case "change" ->
                requests.change(asked.space(), report, number, form.versionRead(), form.toDraft())
                        .thenReturn("changed");
            case "remove" ->
                requests.remove(asked.space(), report, number, form.versionRead())
                        .thenReturn("removed");
            case "show" -> reports.showRequests(asked.space(), report).thenReturn("shown");
            default ->
                requests.move(asked.space(), report, number, form.what().equals("up") ? Move.UP : Move.DOWN)
                        .thenReturn("moved");
        };
    }

    /** What is asked, for who is asked. */
    @GetMapping("/workspace/consultations/{slug}/requests")
    Mono<Rendering> seen(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.READ_REQUESTS, slug, person)
                .map(consultation -> new Asked(consultation, 0, person, locale))
                .flatMap(asked -> requests.seenBy(asked.consultation(), person)
                        .map(all -> page.common(asked, "workspace/requests", Faults.NONE)
                                .modelAttribute(
                                        "tables",
                                        all.stream()
                                                .map(one -> Table.of(asked.consultation(), one, locale))
                                                .toList())
                                .build()));
    }

    /**
     * A group of requests: clarifications or recommendations.
     *
     * @param kind which
     * @param rows its requests, in order
     */
    record Group(RequestKind kind, List<Row> rows) {

        static List<Group> of(Consultation consultation, List<GuarantorRequest> all, RequestForm typed) {
            return List.of(RequestKind.values()).stream()
                    .map(kind -> new Group(
                            kind,
                            all.stream()
                                    .filter(one -> one.kind() == kind)
                                    .map(one -> Row.of(consultation, one, typed))
                                    .toList()))
                    .toList();
        }
    }

    /**
     * A request.
     *
     * @param request as it stands
     * @param form as it is edited: what was typed when that was refused
     * @param open whether it is being edited
     * @param fallsToOwner whether nobody who replies has the name of its addressee
     */
    record Row(GuarantorRequest request, RequestForm form, boolean open, boolean fallsToOwner) {

        static Row of(Consultation consultation, GuarantorRequest one, RequestForm typed) {
            boolean open = typed.what().equals("change") && typed.numberRead() == one.number();
            RequestForm kept = RequestForm.of(one);
            return new Row(
                    one,
                    open
                            ? new RequestForm(
                                    "",
                                    one.number(),
                                    one.version(),
                                    typed.kind(),
                                    typed.text(),
                                    typed.addressee(),
                                    typed.sources())
                            : kept,
                    open,
                    one.fallsToOwner(consultation));
        }
    }

    /**
     * The requests of a report, for who is asked.
     *
     * @param report its number
     * @param kind what it is about
     * @param since since when they are shown
     * @param groups both groups
     */
    record Table(int report, ReportKind kind, String since, List<Group> groups) {

        static Table of(Consultation consultation, Shown shown, Locale locale) {
            return new Table(
                    shown.report(),
                    shown.kind(),
                    Dates.of(shown.since(), locale),
                    Group.of(consultation, shown.requests(), RequestForm.EMPTY));
        }
    }
}
