package org.egide.consultation.rest;

import java.time.Duration;
import java.util.List;
import org.egide.consultation.Consultations;
import org.egide.ledger.Logs;
import org.egide.merkle.TilePath;
import org.egide.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(TEXT).body(refusal.code() + "\n");
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
