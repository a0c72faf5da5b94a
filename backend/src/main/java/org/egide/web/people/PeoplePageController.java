package org.egide.web.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designation;
import org.egide.consultation.Designations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Who holds a role on a consultation: an officer of the commission invites, invites again, ends mandates. */
@Controller
class PeoplePageController {

    private static final String PEOPLE = "/workspace/consultations/{slug}/people";

    private final Consultations consultations;
    private final Designations designations;
    private final MessageSource messages;
    private final Clock clock;

    PeoplePageController(Consultations consultations, Designations designations, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.designations = designations;
        this.messages = messages;
        this.clock = clock;
    }

    private Mono<Consultation> ofOfficer(String slug, Person officer) {
        return consultations.allowed(Action.DESIGNATE, slug, officer);
    }

    @GetMapping(PEOPLE)
    Mono<Rendering> people(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String done,
            Person officer,
            Locale locale) {
        String said = done != null && done.matches("[A-Za-z_]{1,20}") ? done : "";
        return ofOfficer(slug, officer)
                .flatMap(consultation -> page(consultation, PersonForm.EMPTY, said, Faults.NONE, locale));
    }

    /** Refused, the page keeps what was typed. */
    @PostMapping(PEOPLE)
    Mono<Rendering> invite(@PathVariable String slug, @ModelAttribute PersonForm form, Person officer, Locale locale) {
        return ofOfficer(slug, officer)
                .flatMap(consultation -> designations
                        .invite(consultation.id(), form.toDesignee(), officer)
                        .map(made -> back(slug, told(made)))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(consultation, form, "", Faults.of(refusal, messages, locale), locale)));
    }

    @PostMapping(PEOPLE + "/{designation}/invitation")
    Mono<Rendering> inviteAgain(@PathVariable String slug, @PathVariable UUID designation, Person officer) {
        return ofOfficer(slug, officer)
                .flatMap(consultation -> designations.inviteAgain(consultation.id(), designation, officer))
                .map(made -> back(slug, told(made)));
    }

    @PostMapping(PEOPLE + "/resumption")
    Mono<Rendering> resume(@PathVariable String slug, @ModelAttribute Resumption typed, Person officer, Locale locale) {
        return ofOfficer(slug, officer)
                .flatMap(consultation -> day(typed.resumesOn())
                        .flatMap(day -> designations.resume(consultation.id(), day))
                        .then(Mono.fromSupplier(() -> back(slug, "resumes")))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(
                                        consultation,
                                        PersonForm.EMPTY,
                                        "",
                                        Faults.of(refusal, messages, locale),
                                        locale)));
    }

    private static Mono<LocalDate> day(@Nullable String typed) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = MandateForm.day(typed, faults);
        if (day == null && faults.isEmpty()) {
            faults.add(Fault.of("resumesOn", "field-required"));
        }
        return day == null ? Mono.error(new InvalidRequest(faults)) : Mono.just(day);
    }

    @GetMapping(PEOPLE + "/{designation}/end")
    Mono<Rendering> mandate(@PathVariable String slug, @PathVariable UUID designation, Person officer, Locale locale) {
        return ofOfficer(slug, officer)
                .zipWhen(consultation -> designations.live(consultation.id(), designation))
                .map(both -> mandate(both.getT1(), both.getT2(), MandateForm.EMPTY, Faults.NONE, locale));
    }

    @PostMapping(PEOPLE + "/{designation}/end")
    Mono<Rendering> end(
            @PathVariable String slug,
            @PathVariable UUID designation,
            @ModelAttribute MandateForm form,
            Person officer,
            Locale locale) {
        return ofOfficer(slug, officer)
                .zipWhen(consultation -> designations.live(consultation.id(), designation))
                .flatMap(both -> end(both.getT1(), both.getT2(), form, officer)
                        .onErrorResume(
                                Refusal.class,
                                refusal -> Mono.just(mandate(
                                        both.getT1(),
                                        both.getT2(),
                                        form,
                                        Faults.of(refusal, messages, locale),
                                        locale))));
    }

    private Mono<Rendering> end(Consultation consultation, Designation ended, MandateForm form, Person officer) {
        return Mono.fromSupplier(() -> form.toEnding(ended.role()))
                .flatMap(ending -> designations.end(consultation.id(), ended.id(), ending, officer))
                .map(done -> back(consultation.slug(), "ended"));
    }

    private static String told(Designation made) {
        return PersonLine.Standing.of(made).name();
    }

    private static Rendering back(String slug, String done) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/people?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(
            Consultation consultation, PersonForm form, String done, Faults faults, Locale locale) {
        return consultations
                .get(consultation.id())
                .zipWhen(now -> designations.of(now.id()))
                .map(both -> Rendering.view("workspace/people")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", both.getT1().slug())
                        .modelAttribute("consultation", ConsultationCard.of(both.getT1(), clock, locale))
                        .modelAttribute("suspended", isSuspended(both.getT1()))
                        .modelAttribute(
                                "unguarded", both.getT1().guarantorsInOffice().isEmpty())
                        .modelAttribute("present", PersonLine.present(both.getT1(), both.getT2(), locale))
                        .modelAttribute("past", PersonLine.past(both.getT2(), locale))
                        .modelAttribute("roles", Role.values())
                        .modelAttribute("typed", form)
                        .modelAttribute("done", done)
                        .modelAttribute("faults", faults)
                        .build());
    }

    /** Also when the opening day, which has not come, is put off. */
    private static boolean isSuspended(Consultation consultation) {
        return consultation.status() == Status.SUSPENDED
                || consultation.status() == Status.ANNOUNCED
                        && consultation.calendar().suspendedOn() != null;
    }

    private Rendering mandate(
            Consultation consultation, Designation designation, MandateForm form, Faults faults, Locale locale) {
        return Rendering.view("workspace/mandate")
                .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("designation", designation)
                .modelAttribute("alone", consultation.guarantorsInOffice().size() <= 1)
                .modelAttribute("typed", form)
                .modelAttribute("faults", faults)
                .build();
    }

    /**
     * When the consultation goes on, as an officer types it.
     *
     * @param resumesOn the day
     */
    record Resumption(@Nullable String resumesOn) {}
}
