package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.GuarantorRequest;
import org.egide.response.PreparedResponse;
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

/** Where the owner replies to each request, decides, and publishes. Whatever is refused, what was typed stays. */
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

    private Mono<Consultation> allowed(String slug, Person owner) {
        return consultations.allowed(Action.RESPOND, slug, owner);
    }

    /** Before the report there is nothing to reply to, and the page says so. */
    @GetMapping(DESK)
    Mono<Rendering> desk(@PathVariable String slug, Person owner, Locale locale) {
        return allowed(slug, owner)
                .flatMap(consultation -> responses
                        .prepared(consultation)
                        .map(prepared -> page(consultation, prepared, "", null, locale))
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
    Mono<Rendering> replying(@PathVariable String slug, @PathVariable int number, Person owner, Locale locale) {
        return allowed(slug, owner)
                .flatMap(consultation -> responses
                        .prepared(consultation)
                        .map(prepared -> replyPage(
                                new Place(consultation, prepared, number),
                                ReplyForm.of(prepared.replies().get(number)),
                                null,
                                locale)));
    }

    @PostMapping(DESK + "/requests/{number:[0-9]{1,4}}")
    Mono<Rendering> reply(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute ReplyForm typed,
            Person owner,
            Locale locale) {
        return allowed(slug, owner)
                .flatMap(consultation -> responses
                        .reply(consultation, number, typed.startsFrom(), typed.toReply(), owner)
                        .map(done -> to(slug, "#request-" + number))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> responses
                                        .prepared(consultation)
                                        .map(now -> replyPage(
                                                new Place(consultation, now, number),
                                                kept(typed, now.replies().get(number), refusal),
                                                refusal,
                                                locale))));
    }

    private static ReplyForm kept(ReplyForm typed, @Nullable Versioned<?> now, Refusal refusal) {
        return refusal instanceof Stale && now != null ? typed.over(now.version()) : typed;
    }

    @PostMapping(DESK + "/decision")
    Mono<Rendering> decide(@PathVariable String slug, @ModelAttribute ReplyForm typed, Person owner, Locale locale) {
        return allowed(slug, owner)
                .flatMap(consultation -> responses
                        .decide(consultation, typed.startsFrom(), typed.toDecided(), owner)
                        .map(done -> to(slug, "#decision"))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> responses
                                        .prepared(consultation)
                                        .map(now -> decision(
                                                page(consultation, now, "", refusal, locale),
                                                kept(typed, now.decided(), refusal)))));
    }

    private static Rendering decision(Rendering page, ReplyForm typed) {
        page.modelAttributes().put("decision", typed);
        return page;
    }

    @PostMapping(DESK + "/publish")
    Mono<Rendering> publish(@PathVariable String slug, @ModelAttribute NoteForm form, Person owner, Locale locale) {
        String note = Objects.requireNonNullElse(form.note(), "");
        return allowed(slug, owner)
                .flatMap(consultation -> responses
                        .publish(consultation, note, owner)
                        .map(done -> Rendering.redirectTo("/consultations/" + slug + "/response")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> responses
                                        .prepared(consultation)
                                        .map(now -> page(consultation, now, note, refusal, locale))));
    }

    private static Rendering to(String slug, String anchor) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/response" + anchor)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Rendering page(
            Consultation consultation,
            PreparedResponse prepared,
            String note,
            @Nullable Refusal refusal,
            Locale locale) {
        return Rendering.view("workspace/response")
                .status(status(refusal))
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("lines", lines(prepared))
                .modelAttribute("missing", String.join(", ", prepared.missing()))
                .modelAttribute("whole", prepared.isWhole())
                .modelAttribute("decision", ReplyForm.ofDecision(prepared.decided()))
                .modelAttribute("note", note)
                .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                .build();
    }

    private Rendering replyPage(Place place, ReplyForm form, @Nullable Refusal refusal, Locale locale) {
        GuarantorRequest asked = place.asked();
        return Rendering.view("workspace/reply")
                .status(status(refusal))
                .modelAttribute("slug", place.consultation().slug())
                .modelAttribute("subject", place.consultation().title().in(locale))
                .modelAttribute("number", asked.number())
                .modelAttribute("label", asked.label())
                .modelAttribute("asked", asked.text())
                .modelAttribute("addressee", asked.addressee())
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

    private static List<Line> lines(PreparedResponse prepared) {
        return prepared.requests().stream()
                .map(one -> Line.of(one, prepared.replies().get(one.number())))
                .toList();
    }

    /** A request on the desk. */
    private record Place(Consultation consultation, PreparedResponse prepared, int number) {

        GuarantorRequest asked() {
            return prepared.requests().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new org.egide.shared.NotFound("unknown-request"));
        }
    }

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
     * @param stance what is replied; empty while nothing is
     * @param text the reply; empty while there is none
     * @param commitment what is promised; empty for nothing
     */
    record Line(
            int number, String label, String asked, String addressee, String stance, String text, String commitment) {

        static Line of(GuarantorRequest asked, @Nullable Versioned<org.egide.response.Reply> saved) {
            return new Line(
                    asked.number(),
                    asked.label(),
                    asked.text(),
                    asked.addressee(),
                    saved == null ? "" : Objects.toString(saved.value().stance(), ""),
                    saved == null ? "" : saved.value().text(),
                    saved == null ? "" : saved.value().commitment());
        }
    }
}
