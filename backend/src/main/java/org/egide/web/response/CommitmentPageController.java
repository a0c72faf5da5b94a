package org.egide.web.response;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Commitment;
import org.egide.response.Commitments;
import org.egide.response.Reply;
import org.egide.shared.Download;
import org.egide.shared.InvalidRequest;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Commitments as everybody follows them, late ones shown late, and where each says how its own go on. */
@Controller
class CommitmentPageController {

    private static final String PUBLIC = "/consultations/{slug}/commitments";
    private static final String DESK = "/workspace/consultations/{slug}/commitments";

    private final Consultations consultations;
    private final Commitments commitments;
    private final MessageSource messages;
    private final Clock clock;

    CommitmentPageController(
            Consultations consultations, Commitments commitments, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.commitments = commitments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PUBLIC)
    Mono<Rendering> all(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> commitments
                        .of(consultation.id())
                        .map(all -> Rendering.view("commitments")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("lines", lines(all, locale))
                                .modelAttribute(
                                        "late",
                                        all.stream().filter(Commitment::late).count())
                                .modelAttribute(
                                        "kept",
                                        all.stream().filter(Commitment::kept).count())
                                .build()));
    }

    /** What shows it, as it was sent; it is saved, never opened here. */
    @GetMapping(PUBLIC + "/proofs/{progress}")
    Mono<ResponseEntity<byte[]>> proof(@PathVariable String slug, @PathVariable UUID progress) {
        return consultations
                .published(slug)
                .flatMap(consultation -> commitments.file(consultation.id(), progress))
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .headers(Download.as(file.name()))
                        .body(file.bytes()));
    }

    @GetMapping(DESK)
    Mono<Rendering> desk(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .flatMap(consultation ->
                        page(new Place(consultation, person), 0, ProgressForm.EMPTY, Faults.NONE, locale));
    }

    @PostMapping(DESK + "/{number:[0-9]{1,4}}")
    Mono<Rendering> progress(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute ProgressForm typed,
            Person person,
            Locale locale) {
        return consultations
                .allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .flatMap(consultation -> typed.draft()
                        .flatMap(draft -> commitments.progress(consultation, number, draft, person))
                        .map(done -> Rendering.redirectTo(
                                        "/workspace/consultations/" + slug + "/commitments#commitment-" + number)
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                InvalidRequest.class,
                                refusal -> page(
                                        new Place(consultation, person),
                                        number,
                                        typed,
                                        Faults.of(refusal, messages, locale),
                                        locale)));
    }

    private Mono<Rendering> page(Place place, int typedOn, ProgressForm typed, Faults faults, Locale locale) {
        Consultation consultation = place.consultation();
        return commitments
                .keptBy(consultation, place.person())
                .map(all -> Rendering.view("workspace/commitments")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("lines", lines(all, locale))
                        .modelAttribute("typedOn", typedOn)
                        .modelAttribute("typed", typed)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private static List<CommitmentLine> lines(List<Commitment> all, Locale locale) {
        return all.stream().map(one -> CommitmentLine.of(one, locale)).toList();
    }

    /** Who looks at which consultation. */
    private record Place(Consultation consultation, Person person) {}

    /**
     * A commitment as pages show it.
     *
     * @param number the number of its request
     * @param label how the table calls it
     * @param asked what was asked
     * @param by the name of who promised it
     * @param words what is promised
     * @param due by when
     * @param means by which means
     * @param responsible who answers for it
     * @param state {@code KEPT}, {@code DROPPED}, {@code LATE} or {@code RUNNING}
     * @param progress what was done
     */
    record CommitmentLine(
            int number,
            String label,
            String asked,
            String by,
            String words,
            String due,
            String means,
            String responsible,
            String state,
            List<ProgressLine> progress) {

        static CommitmentLine of(Commitment one, Locale locale) {
            Reply reply = one.reply();
            return new CommitmentLine(
                    one.request(),
                    one.label(),
                    one.asked(),
                    one.by(),
                    reply.commitment(),
                    Dates.of(reply.due(), locale),
                    reply.means(),
                    reply.responsible(),
                    one.state().name(),
                    one.progress().stream()
                            .map(done -> ProgressLine.of(done, locale))
                            .toList());
        }
    }

    /**
     * What was done of a commitment.
     *
     * @param id its id
     * @param on the day
     * @param text what
     * @param kept whether it is kept with this
     * @param link what shows it; empty for none
     * @param file the name of the file that shows it; empty for none
     * @param by who says so
     */
    record ProgressLine(String id, String on, String text, boolean kept, String link, String file, String by) {

        static ProgressLine of(Commitment.Progress done, Locale locale) {
            return new ProgressLine(
                    done.id().toString(),
                    Dates.of(done.on(), locale),
                    done.text(),
                    done.kept(),
                    done.link(),
                    done.file() == null ? "" : done.file(),
                    done.by());
        }
    }
}
