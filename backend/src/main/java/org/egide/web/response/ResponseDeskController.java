package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.GuarantorRequest;
import org.egide.response.Asked;
import org.egide.response.PreparedResponse;
import org.egide.response.Reply;
import org.egide.response.Respondent;
import org.egide.response.Responses;
import org.egide.response.Versioned;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where each replies to what it is asked, and the owner decides and publishes. What was typed stays when refused. */
@Controller
class ResponseDeskController {

    private static final String DESK = "/workspace/consultations/{slug}/response";

    private final Consultations consultations;
    private final Responses responses;
    private final MessageSource messages;

    ResponseDeskController(Consultations consultations, Responses responses, MessageSource messages) {
        this.consultations = consultations;
        this.responses = responses;
        this.messages = messages;
    }

    private Mono<Consultation> allowed(Action action, String slug, Person person) {
        return consultations.allowed(action, slug, person);
    }

    /** Before the report there is nothing to reply to, and the page says so. */
    @GetMapping(DESK)
    Mono<Rendering> desk(@PathVariable String slug, Person person, Locale locale) {
        return allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .flatMap(consultation -> responses
                        .prepared(consultation, person)
                        .map(prepared -> page(new Place(consultation, person), prepared, "", null, locale))
                        .onErrorResume(Conflict.class, early -> Mono.just(early(consultation, locale))));
    }

    private static Rendering early(Consultation consultation, Locale locale) {
        return Rendering.view("workspace/response")
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("faults", Faults.NONE)
                .build();
    }

    @GetMapping(DESK + "/requests/{number:[0-9]{1,4}}")
    Mono<Rendering> replying(@PathVariable String slug, @PathVariable int number, Person person, Locale locale) {
        return allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .flatMap(consultation -> responses
                        .asked(consultation, number, person)
                        .zipWhen(asked -> responses.prepared(consultation, person))
                        .map(both -> replyPage(
                                consultation,
                                both.getT1(),
                                ReplyForm.of(both.getT2().replies().get(number)),
                                null,
                                locale)));
    }

    @PostMapping(DESK + "/requests/{number:[0-9]{1,4}}")
    Mono<Rendering> reply(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute ReplyForm typed,
            Person person,
            Locale locale) {
        return allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .flatMap(consultation -> responses
                        .asked(consultation, number, person)
                        .flatMap(asked -> responses
                                .reply(consultation, number, typed.startsFrom(), typed.toReply(), person)
                                .map(done -> to(slug, "#request-" + number))
                                .onErrorResume(
                                        Refusal.class,
                                        refusal -> responses
                                                .prepared(consultation, person)
                                                .map(now -> replyPage(
                                                        consultation,
                                                        asked,
                                                        kept(
                                                                typed,
                                                                now.replies().get(number),
                                                                refusal),
                                                        refusal,
                                                        locale)))));
    }

    private static ReplyForm kept(ReplyForm typed, @Nullable Versioned<?> now, Refusal refusal) {
        return refusal instanceof Stale && now != null ? typed.over(now.version()) : typed;
    }

    @PostMapping(DESK + "/decision")
    Mono<Rendering> decide(@PathVariable String slug, @ModelAttribute ReplyForm typed, Person owner, Locale locale) {
        return allowed(Action.RESPOND, slug, owner)
                .flatMap(consultation -> responses
                        .decide(consultation, typed.startsFrom(), typed.toDecided(), owner)
                        .map(done -> to(slug, "#decision"))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> responses
                                        .prepared(consultation, owner)
                                        .map(now -> decision(
                                                page(new Place(consultation, owner), now, "", refusal, locale),
                                                kept(typed, now.decided(), refusal)))));
    }

    private static Rendering decision(Rendering page, ReplyForm typed) {
        page.modelAttributes().put("decision", typed);
        return page;
    }

    @PostMapping(DESK + "/publish")
    Mono<Rendering> publish(@PathVariable String slug, @ModelAttribute NoteForm form, Person owner, Locale locale) {
        String note = Objects.requireNonNullElse(form.note(), "");
        return allowed(Action.RESPOND, slug, owner)
                .flatMap(consultation -> responses
                        .publish(consultation, note, owner)
                        .map(done -> Rendering.redirectTo("/consultations/" + slug + "/response")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> responses
                                        .prepared(consultation, owner)
                                        .map(now -> page(new Place(consultation, owner), now, note, refusal, locale))));
    }

    private static Rendering to(String slug, String anchor) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/response" + anchor)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Rendering page(
            Place place, PreparedResponse prepared, String note, @Nullable Refusal refusal, Locale locale) {
        Respondent who = Respondent.of(place.consultation(), place.person());
        return Rendering.view("workspace/response")
                .status(status(refusal))
                .modelAttribute("slug", place.consultation().slug())
                .modelAttribute("subject", place.consultation().title().in(locale))
                .modelAttribute("lines", lines(prepared, who))
                .modelAttribute("decides", who.role() == Role.OWNER)
                .modelAttribute("missing", String.join(", ", prepared.missing()))
                .modelAttribute("awaited", awaited(prepared))
                .modelAttribute("whole", prepared.isWhole())
                .modelAttribute("decision", ReplyForm.ofDecision(prepared.decided()))
                .modelAttribute("note", note)
                .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                .build();
    }

    private static String awaited(PreparedResponse prepared) {
        return prepared.awaited().stream()
                .map(one -> one.request().label() + " (" + one.by().name() + ")")
                .collect(Collectors.joining(", "));
    }

    private Rendering replyPage(
            Consultation consultation, Asked asked, ReplyForm form, @Nullable Refusal refusal, Locale locale) {
        GuarantorRequest request = asked.request();
        return Rendering.view("workspace/reply")
                .status(status(refusal))
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("number", request.number())
                .modelAttribute("label", request.label())
                .modelAttribute("asked", request.text())
                .modelAttribute("addressee", request.addressee())
                .modelAttribute("form", form)
                .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                .build();
    }

    private static HttpStatus status(@Nullable Refusal refusal) {
        return switch (refusal) {
            case null -> HttpStatus.OK;
            case Stale stale -> HttpStatus.PRECONDITION_FAILED;
            case InvalidRequest invalid -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.CONFLICT;
        };
    }

    private static List<Line> lines(PreparedResponse prepared, Respondent who) {
        return prepared.requests().stream()
                .map(one -> Line.of(one, prepared.replies().get(one.number()), who))
                .toList();
    }

    /** Who looks at which consultation. */
    private record Place(Consultation consultation, Person person) {}

    /**
     * What is published with a correction.
     *
     * @param note what it corrects
     */
    record NoteForm(@Nullable String note) {}

    /**
     * A request, with its reply so far.
     *
     * @param number its number
     * @param label how the table calls it
     * @param asked what is asked
     * @param addressee of whom; empty for the owner
     * @param mine whether who looks at it replies to it
     * @param by the name of who replies
     * @param stance what is replied; empty while nothing is
     * @param text the reply; empty while there is none
     * @param commitment what is promised; empty for nothing
     */
    record Line(
            int number,
            String label,
            String asked,
            String addressee,
            boolean mine,
            String by,
            String stance,
            String text,
            String commitment) {

        static Line of(Asked one, @Nullable Versioned<Reply> saved, Respondent who) {
            GuarantorRequest asked = one.request();
            return new Line(
                    asked.number(),
                    asked.label(),
                    asked.text(),
                    asked.addressee(),
                    one.by().is(who),
                    one.by().name(),
                    saved == null ? "" : Objects.toString(saved.value().stance(), ""),
                    saved == null ? "" : saved.value().text(),
                    saved == null ? "" : saved.value().commitment());
        }
    }
}
