package org.egide.web.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Edition;
import org.egide.report.EditionState;
import org.egide.report.Editions;
import org.egide.report.Readiness;
import org.egide.shared.Refusal;
import org.egide.web.Faults;
import org.egide.web.ReportAddresses;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where a report is frozen, looked at, signed and published. */
@Controller
class EditionDeskController {

    private final Consultations consultations;
    private final Editions editions;
    private final MessageSource messages;

    EditionDeskController(Consultations consultations, Editions editions, MessageSource messages) {
        this.consultations = consultations;
        this.editions = editions;
        this.messages = messages;
    }

    @GetMapping(ReportAddresses.SIGN)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.SIGN_REPORT, slug, guarantor)
                .flatMap(consultation -> page(
                        new Desk(consultation, report, guarantor, locale),
                        EditionForm.EMPTY,
                        did == null ? "" : did,
                        Faults.NONE,
                        HttpStatus.OK));
    }

    /** One act at a time; a button that says none changes nothing. */
    @PostMapping(ReportAddresses.SIGN)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable int report,
            @ModelAttribute EditionForm form,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.SIGN_REPORT, slug, guarantor)
                .map(consultation -> new Desk(consultation, report, guarantor, locale))
                .flatMap(desk -> act(desk, form)
                        .thenReturn(done(slug, report, form.doing()))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(
                                        desk, form, "", Faults.of(refusal, messages, locale), Statuses.of(refusal))));
    }

    private Mono<Void> act(Desk desk, EditionForm form) {
        Consultation consultation = desk.consultation();
        int report = desk.report();
        Person by = desk.guarantor();
        return switch (form.doing()) {
            case "freeze" ->
                editions.freeze(consultation, report, form.typedNote(), form.typedReservation(), by)
                        .then();
            case "sign" ->
                editions.sign(consultation, report, form.number(), form.hash(), by)
                        .then();
            case "publish" ->
                editions.publish(consultation, report, form.number(), form.hash(), by)
                        .then();
            case "drop" -> editions.drop(consultation, report, form.number(), by);
            default -> Mono.empty();
        };
    }

    private static Rendering done(String slug, int report, String did) {
        String known = List.of("freeze", "sign", "publish", "drop").contains(did) ? "?did=" + did : "";
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/report/" + report + "/edition" + known)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(Desk desk, EditionForm form, String did, Faults faults, HttpStatus status) {
        return editions.all(desk.consultation().id(), desk.report())
                .zipWhen(all -> readiness(desk, all))
                .map(both -> view(desk, both.getT1(), both.getT2())
                        .status(status)
                        .modelAttribute("form", form)
                        .modelAttribute("did", did)
                        .modelAttribute("faults", faults)
                        .build());
    }

    /** What is frozen was ready; only a draft is looked at. */
    private Mono<Readiness> readiness(Desk desk, List<Edition> all) {
        return frozen(all).isPresent()
                ? Mono.just(new Readiness(List.of(), List.of()))
                : editions.readiness(desk.consultation(), desk.report());
    }

    private static Optional<Edition> frozen(List<Edition> all) {
        return all.stream()
                .filter(edition -> edition.state() == EditionState.FROZEN)
                .findFirst();
    }

    private static Rendering.Builder<?> view(Desk desk, List<Edition> all, Readiness readiness) {
        Optional<Edition> frozen = frozen(all);
        List<Seat> seats = seats(desk, frozen);
        return Rendering.view("workspace/edition")
                .modelAttribute("slug", desk.consultation().slug())
                .modelAttribute("subject", desk.consultation().title().in(desk.locale()))
                .modelAttribute("report", desk.report())
                .modelAttribute("readiness", readiness)
                .modelAttribute(
                        "toSign",
                        frozen.stream()
                                .map(one -> EditionLine.of(one, desk.locale()))
                                .toList())
                .modelAttribute("seats", seats)
                .modelAttribute(
                        "allSigned", seats.stream().allMatch(seat -> !seat.at().isEmpty()))
                .modelAttribute(
                        "signed",
                        seats.stream()
                                .anyMatch(seat -> seat.mine() && !seat.at().isEmpty()))
                .modelAttribute("correcting", all.stream().anyMatch(one -> one.state() == EditionState.PUBLISHED))
                .modelAttribute(
                        "editions",
                        EditionLine.all(
                                all.stream()
                                        .filter(one -> one.state() != EditionState.FROZEN)
                                        .toList(),
                                desk.locale()));
    }

    private static List<Seat> seats(Desk desk, Optional<Edition> frozen) {
        return desk.consultation().guarantorsInOffice().stream()
                .map(member -> Seat.of(member, frozen, desk))
                .toList();
    }

    /** The frozen document, as the public will read it. */
    @GetMapping(ReportAddresses.SIGN_EDITION)
    Mono<Rendering> look(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int edition,
            Person guarantor,
            Locale locale) {
        String pictures = "/consultations/" + slug + "/report/" + report + "/" + edition + "/files/";
        String here = "/workspace/consultations/" + slug + "/report/" + report + "/edition/" + edition + "/files/";
        return consultations
                .allowed(Action.SIGN_REPORT, slug, guarantor)
                .flatMap(consultation -> editions.get(consultation.id(), report, edition)
                        .flatMap(one -> editions.html(one)
                                .map(html -> Rendering.view("workspace/edition-look")
                                        .modelAttribute("slug", slug)
                                        .modelAttribute(
                                                "subject", consultation.title().in(locale))
                                        .modelAttribute("edition", EditionLine.of(one, locale))
                                        .modelAttribute(
                                                "read", ReadableReport.of(html.replace("\"" + pictures, "\"" + here)))
                                        .build())));
    }

    @GetMapping(ReportAddresses.SIGN_EDITION + "/files/{name}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int edition,
            @PathVariable String name,
            Person guarantor) {
        return consultations
                .allowed(Action.SIGN_REPORT, slug, guarantor)
                .flatMap(consultation -> editions.get(consultation.id(), report, edition))
                .flatMap(one -> editions.file(one, name).map(kept -> EditionPageController.send(slug, one, kept)));
    }

    /**
     * What is asked for.
     *
     * @param consultation of which consultation
     * @param report which report
     * @param guarantor by whom
     * @param locale in which language
     */
    private record Desk(Consultation consultation, int report, Person guarantor, Locale locale) {}

    /**
     * A guarantor in office.
     *
     * @param name their name
     * @param at when they signed, empty before
     * @param late whether that was late
     * @param mine whether it is the one who looks
     */
    record Seat(String name, String at, boolean late, boolean mine) {

        private static Seat of(Member member, Optional<Edition> frozen, Desk desk) {
            return frozen.stream()
                    .flatMap(edition -> edition.signatures().stream())
                    .filter(one -> one.email().equals(member.email()))
                    .findFirst()
                    .map(one -> EditionLine.SignatureLine.of(one, desk.locale()))
                    .map(line -> new Seat(member.name(), line.at(), line.late(), member.is(desk.guarantor())))
                    .orElseGet(() -> new Seat(member.name(), "", false, member.is(desk.guarantor())));
        }
    }
}
