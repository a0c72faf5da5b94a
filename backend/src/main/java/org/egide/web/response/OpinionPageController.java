package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Opinion;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.response.Opinions;
import org.egide.response.PublishedResponse;
import org.egide.response.PublishedResponse.Given;
import org.egide.response.Reply;
import org.egide.response.Responses;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where an officer of the commission gives its opinion on a response, reply by reply. */
@Controller
class OpinionPageController {

    private static final String DESK = "/workspace/consultations/{slug}/opinion";

    private final Consultations consultations;
    private final Responses responses;
    private final Opinions opinions;
    private final MessageSource messages;

    OpinionPageController(Consultations consultations, Responses responses, Opinions opinions, MessageSource messages) {
        this.consultations = consultations;
        this.responses = responses;
        this.opinions = opinions;
        this.messages = messages;
    }

    @GetMapping(DESK)
    Mono<Rendering> desk(@PathVariable String slug, Person officer, Locale locale) {
        return consultations
                .allowed(Action.GIVE_OPINION, slug, officer)
                .flatMap(consultation -> opinions.of(consultation.id())
                        .map(Typed::of)
                        .defaultIfEmpty(Typed.NONE)
                        .flatMap(typed -> page(consultation, typed, null, locale)));
    }

    /** One field for each reply: their number is that of the requests. */
    @PostMapping(DESK)
    Mono<Rendering> give(@PathVariable String slug, ServerWebExchange exchange, Person officer, Locale locale) {
        return consultations
                .allowed(Action.GIVE_OPINION, slug, officer)
                .flatMap(consultation -> exchange.getFormData()
                        .map(Typed::of)
                        .flatMap(typed -> opinions.give(
                                        consultation, typed.version(), typed.text(), typed.points(), officer)
                                .map(done -> Rendering.redirectTo("/consultations/" + slug + "/response#opinion")
                                        .status(HttpStatus.SEE_OTHER)
                                        .build())
                                .onErrorResume(Refusal.class, refusal -> again(consultation, typed, refusal, locale))));
    }

    private Mono<Rendering> again(Consultation consultation, Typed typed, Refusal refusal, Locale locale) {
        return opinions.of(consultation.id())
                .map(now -> refusal instanceof Stale ? typed.over(now.version()) : typed)
                .defaultIfEmpty(typed)
                .flatMap(kept -> page(consultation, kept, refusal, locale));
    }

    private Mono<Rendering> page(Consultation consultation, Typed typed, @Nullable Refusal refusal, Locale locale) {
        return responses
                .latest(consultation.id())
                .map(PublishedResponse::replies)
                .defaultIfEmpty(List.of())
                .map(given -> Rendering.view("workspace/opinion")
                        .status(refusal == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute(
                                "lines",
                                given.stream().map(one -> line(one, typed)).toList())
                        .modelAttribute("text", typed.text())
                        .modelAttribute("version", typed.version())
                        .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                        .build());
    }

    private static Line line(Given one, Typed typed) {
        Point said = typed.points().stream()
                .filter(point -> point.request() == one.request())
                .findFirst()
                .orElse(new Point(one.request(), true, Quality.GOOD, ""));
        return new Line(
                one.request(),
                one.label(),
                one.asked(),
                Optional.ofNullable(one.reply()).map(Reply::text).orElse(""),
                said.complete(),
                said.quality().name(),
                said.note());
    }

    /** What was typed. */
    private record Typed(int version, String text, List<Point> points) {

        static final Typed NONE = new Typed(0, "", List.of());

        static Typed of(Opinion opinion) {
            return new Typed(opinion.version(), opinion.text(), opinion.points());
        }

        static Typed of(MultiValueMap<String, String> form) {
            return new Typed(
                    number(form.getFirst("version")),
                    Objects.requireNonNullElse(form.getFirst("text"), "").replace("\r\n", "\n"),
                    form.keySet().stream()
                            .filter(key -> key.matches("quality-[0-9]{1,4}"))
                            .map(key -> point(number(key.substring("quality-".length())), form.toSingleValueMap()))
                            .toList());
        }

        private static Point point(int request, Map<String, String> form) {
            return new Point(
                    request,
                    form.containsKey("complete-" + request),
                    switch (form.getOrDefault("quality-" + request, "")) {
                        case "FAIR" -> Quality.FAIR;
                        case "POOR" -> Quality.POOR;
                        default -> Quality.GOOD;
                    },
                    form.getOrDefault("note-" + request, "").strip().replace("\r\n", "\n"));
        }

        private static int number(@Nullable String typed) {
            return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        }

        Typed over(int now) {
            return new Typed(now, text, points);
        }
    }

    /**
     * A reply, and what is thought of it.
     *
     * @param number the number of the request
     * @param label how the table calls it
     * @param asked what was asked
     * @param reply what was replied
     * @param complete whether it answers all that was asked
     * @param quality how good it is
     * @param note why
     */
    record Line(int number, String label, String asked, String reply, boolean complete, String quality, String note) {}
}
