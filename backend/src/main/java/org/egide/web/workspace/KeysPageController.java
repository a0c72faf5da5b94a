package org.egide.web.workspace;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.KeyedAct;
import org.egide.consultation.KeyedAct.State;
import org.egide.consultation.Keys;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Status;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.Refusal;
import org.egide.web.ActLine;
import org.egide.web.Dates;
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

/** Acts that take two keys: what awaits one, proposing, turning the second key, taking back. */
@Controller
class KeysPageController {

    private static final String PAGE = "/workspace/consultations/{slug}/keys";

    private final Consultations consultations;
    private final Keys keys;
    private final MessageSource messages;

    KeysPageController(Consultations consultations, Keys keys, MessageSource messages) {
        this.consultations = consultations;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    Mono<Rendering> keys(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String done,
            Person holder,
            Locale locale) {
        String notice = done != null && KeysForm.DONE.contains(done) ? done : "";
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation -> page(
                        consultation, new Said(notice, Faults.NONE, HttpStatus.OK, KeysForm.EMPTY), holder, locale));
    }

    /** Refused, the page keeps what was typed, and says what is wrong. */
    @PostMapping(PAGE)
    Mono<Rendering> propose(@PathVariable String slug, @ModelAttribute KeysForm form, Person holder, Locale locale) {
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation -> Mono.defer(
                                () -> keys.propose(slug, form.kind(consultation), form.content(), holder))
                        .map(act -> back(slug, "proposed"))
                        .onErrorResume(Refusal.class, refusal -> refuse(consultation, form, refusal, holder, locale)));
    }

    /** Turns the second key of what was read, or takes one's own proposal back. */
    @PostMapping(PAGE + "/{act}")
    Mono<Rendering> end(
            @PathVariable String slug,
            @PathVariable UUID act,
            @ModelAttribute Turn turn,
            Person holder,
            Locale locale) {
        Mono<String> ended = turn.fingerprint() == null
                ? keys.withdraw(slug, act, holder).thenReturn("withdrawn")
                : keys.turn(slug, act, turn.fingerprint(), holder).thenReturn("turned");
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation -> ended.map(done -> back(slug, done))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> refuse(consultation, KeysForm.EMPTY, refusal, holder, locale)));
    }

    private static Rendering back(String slug, String done) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/keys?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> refuse(
            Consultation consultation, KeysForm form, Refusal refusal, Person holder, Locale locale) {
        HttpStatus status = refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return page(consultation, new Said("", Faults.of(refusal, messages, locale), status, form), holder, locale);
    }

    private Mono<Rendering> page(Consultation consultation, Said said, Person holder, Locale locale) {
        return Mono.zip(
                        keys.waiting(consultation.id()),
                        keys.downloads(consultation.id(), holder),
                        keys.lapsed(consultation.id()))
                .map(all -> Rendering.view("workspace/keys")
                        .status(said.status())
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("notice", said.notice())
                        .modelAttribute("faults", said.faults())
                        .modelAttribute("form", said.form())
                        .modelAttribute("open", isOpen(consultation))
                        .modelAttribute(
                                "editsCharter", consultation.standing(holder).may(Action.REPLACE_CHARTER))
                        .modelAttribute(
                                "closesOn", Dates.of(consultation.calendar().closesOn(), locale))
                        .modelAttribute("mode", consultation.mode())
                        .modelAttribute("modes", others(consultation.mode()))
                        .modelAttribute("acts", waiting(all.getT1(), consultation, holder, locale))
                        .modelAttribute("downloads", lines(all.getT2(), locale))
                        .modelAttribute("lapsed", lapsed(all.getT3(), locale))
                        .build());
    }

    private List<Waiting> waiting(List<KeyedAct> acts, Consultation consultation, Person holder, Locale locale) {
        return acts.stream()
                .map(act -> Waiting.of(act, consultation, holder, messages, locale))
                .toList();
    }

    private List<ActLine> lines(List<KeyedAct> acts, Locale locale) {
        return acts.stream().map(act -> ActLine.of(act, messages, locale)).toList();
    }

    private List<Lapsed> lapsed(List<KeyedAct> acts, Locale locale) {
        return acts.stream()
                .map(act -> new Lapsed(ActLine.of(act, messages, locale), act.state() == State.WITHDRAWN))
                .toList();
    }

    private static boolean isOpen(Consultation consultation) {
        return consultation.status() == Status.OPEN || consultation.status() == Status.SUSPENDED;
    }

    private static List<ModerationMode> others(ModerationMode mode) {
        return List.of(ModerationMode.values()).stream()
                .filter(one -> one != mode)
                .toList();
    }

    /**
     * What the page says besides the acts.
     *
     * @param notice what was just done; empty for nothing
     * @param faults what is wrong
     * @param status the HTTP status
     * @param form what was typed
     */
    private record Said(String notice, Faults faults, HttpStatus status, KeysForm form) {}

    /**
     * What somebody sends about an act that waits.
     *
     * @param fingerprint of the act whose second key is turned; null to take one's own back
     */
    record Turn(@Nullable String fingerprint) {}

    /**
     * An act that was proposed and not done.
     *
     * @param act what it is
     * @param withdrawn whether it was taken back; else nobody turned the second key in time
     */
    record Lapsed(ActLine act, boolean withdrawn) {}

    /**
     * An act that awaits its second key.
     *
     * @param act what it is
     * @param mine whether the reader proposed it
     * @param turns whether the reader may turn its second key
     */
    record Waiting(ActLine act, boolean mine, boolean turns) {

        static Waiting of(
                KeyedAct act, Consultation consultation, Person reader, MessageSource messages, Locale locale) {
            boolean mine = act.first().account().equals(reader.account());
            Capacity other = act.first().as() == Capacity.GUARANTOR ? Capacity.OWNER : Capacity.GUARANTOR;
            boolean holds = consultation.standing(reader).capacities().contains(other);
            return new Waiting(ActLine.of(act, messages, locale), mine, !mine && holds);
        }
    }
}
