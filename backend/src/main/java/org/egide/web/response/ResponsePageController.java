package org.egide.web.response;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.response.Commitments;
import org.egide.response.Opinion;
import org.egide.response.Opinions;
import org.egide.response.PublishedResponse;
import org.egide.response.Responses;
import org.egide.shared.Download;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.response.CommitmentPageController.CommitmentLine;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The owner's response as everybody reads it: in the page, as PDF and DOCX, each edition at its address. */
@Controller
class ResponsePageController {

    private static final String RESPONSE = "/consultations/{slug}/response";
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Consultations consultations;
    private final Responses responses;
    private final Opinions opinions;
    private final Commitments commitments;
    private final Clock clock;

    ResponsePageController(
            Consultations consultations, Responses responses, Opinions opinions, Commitments commitments, Clock clock) {
        this.consultations = consultations;
        this.responses = responses;
        this.opinions = opinions;
        this.commitments = commitments;
        this.clock = clock;
    }

    @GetMapping(RESPONSE)
    Mono<Rendering> latest(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> responses
                        .latest(consultation.id())
                        .flatMap(one -> show(consultation, one, locale))
                        .switchIfEmpty(Mono.fromSupplier(() -> none(consultation, locale))));
    }

    private Rendering none(Consultation consultation, Locale locale) {
        return Rendering.view("response")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .build();
    }

    @GetMapping(RESPONSE + "/{edition:[0-9]{1,4}}")
    Mono<Rendering> edition(@PathVariable String slug, @PathVariable int edition, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation ->
                        responses.get(consultation.id(), edition).flatMap(one -> show(consultation, one, locale)));
    }

    private Mono<Rendering> show(Consultation consultation, PublishedResponse one, Locale locale) {
        return Mono.zip(
                        responses.file(consultation.id(), one.number(), "html"),
                        responses.all(consultation.id()),
                        opinions.of(consultation.id()).map(List::of).defaultIfEmpty(List.of()),
                        commitments.of(consultation.id()))
                .map(both -> withOpinion(Rendering.view("response"), one, both.getT3(), locale)
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("edition", one.number())
                        .modelAttribute("late", one.late())
                        .modelAttribute("note", one.note())
                        .modelAttribute("sha256", one.sha256())
                        .modelAttribute("on", Dates.of(one.publishedAt(), locale))
                        .modelAttribute("language", one.language().getLanguage())
                        .modelAttribute("html", new String(both.getT1(), StandardCharsets.UTF_8))
                        .modelAttribute("editions", editions(both.getT2(), locale))
                        .modelAttribute(
                                "commitments",
                                both.getT4().stream()
                                        .map(line -> CommitmentLine.of(line, locale))
                                        .toList())
                        .build());
    }

    private static Rendering.Builder<?> withOpinion(
            Rendering.Builder<?> page, PublishedResponse one, List<Opinion> opinion, Locale locale) {
        return opinion.isEmpty()
                ? page
                : page.modelAttribute("opinion", OpinionLine.of(opinion.getFirst(), one, locale));
    }

    private static List<EditionLine> editions(List<PublishedResponse> all, Locale locale) {
        return all.stream()
                .map(one -> new EditionLine(one.number(), Dates.of(one.publishedAt(), locale)))
                .toList();
    }

    /** An edition as PDF: its bytes are those that the log names. */
    @GetMapping(RESPONSE + "/{edition:[0-9]{1,4}}/response.pdf")
    Mono<ResponseEntity<byte[]>> pdf(@PathVariable String slug, @PathVariable int edition) {
        return file(slug, edition, "pdf", MediaType.APPLICATION_PDF);
    }

    /** The same as DOCX. */
    @GetMapping(RESPONSE + "/{edition:[0-9]{1,4}}/response.docx")
    Mono<ResponseEntity<byte[]>> docx(@PathVariable String slug, @PathVariable int edition) {
        return file(slug, edition, "docx", DOCX);
    }

    private Mono<ResponseEntity<byte[]>> file(String slug, int edition, String format, MediaType type) {
        return consultations
                .published(slug)
                .flatMap(consultation -> responses.file(consultation.id(), edition, format))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(type)
                        .headers(Download.as(slug + "-reponse-" + edition + "." + format))
                        .body(bytes));
    }

    /**
     * An edition in the list of them.
     *
     * @param number its number
     * @param on the day it was published
     */
    record EditionLine(int number, String on) {}

    /**
     * The opinion of the commission.
     *
     * @param text as a whole
     * @param points reply by reply
     * @param by the name of who gave it
     * @param on when
     */
    record OpinionLine(String text, List<PointLine> points, String by, String on) {

        static OpinionLine of(Opinion opinion, PublishedResponse response, Locale locale) {
            return new OpinionLine(
                    opinion.text(),
                    response.replies().stream()
                            .flatMap(given -> opinion.points().stream()
                                    .filter(point -> point.request() == given.request())
                                    .map(point -> new PointLine(
                                            given.label(),
                                            point.complete(),
                                            point.quality().name(),
                                            point.note())))
                            .toList(),
                    opinion.by(),
                    Dates.of(opinion.at(), locale));
        }
    }

    /**
     * What it thinks of a reply.
     *
     * @param label how the table calls the request
     * @param complete whether the reply answers all that was asked
     * @param quality how good it is
     * @param note why
     */
    record PointLine(String label, boolean complete, String quality, String note) {}
}
