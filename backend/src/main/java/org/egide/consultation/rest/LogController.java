package org.egide.consultation.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.egide.consultation.Consultations;
import org.egide.ledger.KeptCheckpoint;
import org.egide.ledger.Logs;
import org.egide.merkle.TilePath;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The Merkle log of a consultation, as <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a> serves it: any client of
 * that standard reads and checks it.
 */
@RestController
@RequestMapping("/consultations/{slug}/log")
class LogController {

    private static final String TILE = "/log/tile/";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private static final MediaType STAMP = MediaType.parseMediaType("application/timestamp-reply");

    /** Full tiles never change. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Partial ones neither, but nobody needs them once they are full. */
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Consultations consultations;
    private final Logs logs;

    LogController(Consultations consultations, Logs logs) {
        this.consultations = consultations;
        this.logs = logs;
    }

    @GetMapping("/checkpoint")
    Mono<ResponseEntity<String>> checkpoint(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> logs.checkpoint(consultation.id()))
                .map(LogController::text);
    }

    /** One verifier key a line; two while a change of keys is announced. */
    @GetMapping("/keys")
    Mono<ResponseEntity<String>> keys(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> logs.verifierKeys(consultation.id()))
                .map(keys -> text(lines(keys)));
    }

    /** The keys that signed before, with the instants at which they were retired, signed by those of now. */
    @GetMapping("/retired-keys")
    Mono<ResponseEntity<String>> retiredKeys(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> logs.retiredKeys(consultation.id()))
                .map(LogController::text);
    }

    /** The largest checkpoint that a witness signed. */
    @GetMapping("/cosigned")
    Mono<ResponseEntity<String>> cosigned(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> logs.cosigned(consultation.id()))
                .map(LogController::text);
    }

    /** A witness sends a checkpoint of this log with its signature (tlog-cosignature); what is not known is refused. */
    @PostMapping("/cosignatures")
    Mono<ResponseEntity<String>> cosign(@PathVariable String slug, @RequestBody Mono<String> checkpoint) {
        return consultations
                .published(slug)
                .flatMap(consultation -> checkpoint.flatMap(text -> logs.cosign(consultation.id(), text)))
                .map(LogController::text);
    }

    /** The checkpoint that was kept, and mailed, of a day. */
    @GetMapping("/daily/{day}")
    Mono<ResponseEntity<String>> daily(@PathVariable String slug, @PathVariable String day) {
        return kept(slug, day).map(kept -> text(kept.note()));
    }

    /** The answer of the time-stamping authority over it (RFC 3161). */
    @GetMapping("/daily/{day}/stamp")
    Mono<ResponseEntity<byte[]>> stamp(@PathVariable String slug, @PathVariable String day) {
        return kept(slug, day)
                .flatMap(kept -> Mono.justOrEmpty(kept.stamp()))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-checkpoint")))
                .map(stamp -> ResponseEntity.ok()
                        .contentType(STAMP)
                        .cacheControl(FOR_EVER)
                        .body(stamp));
    }

    private Mono<KeptCheckpoint> kept(String slug, String day) {
        return consultations.published(slug).flatMap(consultation -> logs.kept(consultation.id(), day(day)));
    }

    /** What is no day has no checkpoint. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new NotFound("unknown-checkpoint");
        }
    }

    /** The address is read as it was sent: encoded or dotted ones are no tile's. */
    @GetMapping("/tile/**")
    Mono<ResponseEntity<byte[]>> tile(@PathVariable String slug, ServerHttpRequest request) {
        String address = request.getPath().pathWithinApplication().value();
        TilePath path = TilePath.parse(address.substring(address.indexOf(TILE) + TILE.length()))
                .orElseThrow(() -> new NotFound("unknown-tile"));
        return consultations
                .published(slug)
                .flatMap(consultation -> logs.tile(consultation.id(), path))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(path.isFull() ? FOR_EVER : SHORTLY)
                        .body(bytes));
    }

    /** Clients of tlog-tiles look at the status alone. */
    @ExceptionHandler
    ResponseEntity<String> notFound(NotFound refusal) {
        return refused(HttpStatus.NOT_FOUND, refusal);
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(InvalidRequest refusal) {
        return refused(HttpStatus.BAD_REQUEST, refusal);
    }

    @ExceptionHandler
    ResponseEntity<String> notOurs(Conflict refusal) {
        return refused(HttpStatus.CONFLICT, refusal);
    }

    private static ResponseEntity<String> refused(HttpStatus status, Refusal refusal) {
        return ResponseEntity.status(status).contentType(TEXT).body(refusal.code() + "\n");
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
