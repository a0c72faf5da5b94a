package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Changes;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The change feed of a consultation: whoever reads it from its beginning holds all that the public may read. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/changes")
@Tag(name = "Changes")
class ChangeController {

    /** Shorter than what proxies bear without a word. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** A client comes back by itself, where it was. */
    private static final Duration STREAM = Duration.ofMinutes(15);

    private final Consultations consultations;
    private final Changes changes;
    private final OpenStreams streams;

    ChangeController(Consultations consultations, Changes changes, OpenStreams streams) {
        this.consultations = consultations;
        this.changes = changes;
        this.streams = streams;
    }

    @Operation(
            summary = "Read what changed",
            description = "Every public event in the order of the log, refusals, withdrawals and erasures included,"
                    + " each with its contribution as it stands now. Positions never change: keep the `cursor` of"
                    + " the last item and resume there. With `Accept: text/event-stream` the same as Server-Sent"
                    + " Events, which resume by `Last-Event-ID`.")
    @ApiResponse(responseCode = "200", description = "A page; `next` is null at the end of the log")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "503", description = "`too-many-streams`")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Slice<ChangeView>>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        long position = ChangeView.positionOf(after);
        return consultations
                .published(slug)
                .flatMap(consultation -> read(consultation, position, most + 1))
                .map(views -> Slice.of(views, most, ChangeView::cursor))
                .map(slice -> linked(slug, most, slice));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ChangeView>> stream(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(
                            description =
                                    "The id of the last event received, which browsers send by themselves when they"
                                            + " reconnect; wins over `after`",
                            example = "41",
                            schema = @Schema(maxLength = 20))
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String last) {
        long position = ChangeView.positionOf(last == null ? after : last);
        Flux<ServerSentEvent<ChangeView>> silence = Flux.interval(SILENCE)
                .map(tick -> ServerSentEvent.<ChangeView>builder().comment("").build());
        return streams.limit(consultations
                .published(slug)
                .flatMapMany(consultation -> follow(consultation, position))
                .map(view -> ServerSentEvent.builder(view).id(view.cursor()).build())
                .mergeWith(silence)
                .take(STREAM));
    }

    private static ResponseEntity<Slice<ChangeView>> linked(String slug, int limit, Slice<ChangeView> slice) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noCache());
        if (slice.next() != null) {
            String next = "/api/v1/consultations/" + slug + "/changes?limit=" + limit + "&after=" + slice.next();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(slice);
    }

    /** Reads on each time the log grew, all that it grew by. */
    private Flux<ChangeView> follow(Consultation consultation, long position) {
        AtomicLong at = new AtomicLong(position);
        return changes.growth(consultation.id()).onBackpressureLatest().concatMap(size -> readOn(consultation, at), 1);
    }

    private Flux<ChangeView> readOn(Consultation consultation, AtomicLong at) {
        return Mono.defer(() -> read(consultation, at.get(), Slice.MAX_LIMIT))
                .doOnNext(views -> views.forEach(view -> at.set(view.index() + 1)))
                .repeat()
                .takeUntil(views -> views.size() < Slice.MAX_LIMIT)
                .concatMapIterable(views -> views, 1);
    }

    private Mono<List<ChangeView>> read(Consultation consultation, long position, int limit) {
        return changes.after(consultation.id(), position, limit)
                .map(all -> all.stream()
                        .map(change -> ChangeView.of(consultation, change))
                        .toList());
    }
}
