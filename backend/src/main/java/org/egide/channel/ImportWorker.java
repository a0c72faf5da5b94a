package org.egide.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.egide.shared.Ids;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries imports out, one at a time on each node, in batches: the lines of a batch, its report and the job's position
 * are one transaction, so that whatever kills the worker, the next one goes on after the last batch received.
 *
 * <p>A worker holds its job by a lease that each batch renews. One that outlives its lease changes nothing: the
 * position moves only for the holder.
 */
@Component
class ImportWorker {

    private static final int ATTEMPTS = 8;
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final WorkStore store;
    private final BatchReception reception;
    private final Mappings mappings;
    private final ImportProperties properties;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    ImportWorker(
            WorkStore store,
            BatchReception reception,
            Mappings mappings,
            ImportProperties properties,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.reception = reception;
        this.mappings = mappings;
        this.properties = properties;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Carries out every job that waits, the oldest first. */
    @Scheduled(fixedDelayString = "${egide.import.interval:PT1S}")
    Mono<Void> workAll() {
        return Mono.defer(() -> claim().flatMap(this::carryOut).hasElement())
                .repeat()
                .takeUntil(worked -> !worked)
                .then();
    }

    /** Takes the oldest job that nobody holds; empty when there is none. */
    Mono<Work> claim() {
        UUID holder = Ids.next();
        Instant now = Times.now(clock);
        return store.claim(holder, now, now.plus(properties.lease()));
    }

    private Mono<Work> carryOut(Work claimed) {
        return Mono.just(claimed)
                .expand(work -> work.job().ended() ? Mono.empty() : step(work))
                .last();
    }

    /** One batch; empty when it failed, or when another worker holds the job. */
    Mono<Work> step(Work work) {
        return store.batch(work)
                .map(lines -> {
                    Mapping mapping = mappings.read(work.mapping()).mapping();
                    return new Read(mapping, BatchReading.of(work, mapping, lines, json, Times.now(clock)));
                })
                .flatMap(read -> reception.receive(work, read.mapping(), read.reading()))
                .flatMap(outcome -> store.report(work, outcome.bad()).then(advance(work, outcome)))
                .as(transaction::transactional)
                .onErrorResume(failure -> postpone(work, failure));
    }

    /** Without a row to move the transaction must not be kept: another worker receives these lines. */
    private Mono<Work> advance(Work work, Outcome outcome) {
        return Mono.defer(() -> {
            Instant now = Times.now(clock);
            return store.advance(work, outcome, now, now.plus(properties.lease()))
                    .switchIfEmpty(Mono.error(() -> new IllegalStateException("The lease of the job was lost.")));
        });
    }

    private Mono<Work> postpone(Work work, Throwable failure) {
        log.warn(
                "Import {}: batch {} failed, attempt {}",
                work.job().id(),
                work.position(),
                work.attempts() + 1,
                failure);
        Instant now = Times.now(clock);
        return store.postpone(work, ATTEMPTS, now, now.plus(Duration.ofSeconds(1L << work.attempts())))
                .onErrorResume(unreachable -> Mono.empty())
                .then(Mono.empty());
    }

    private record Read(Mapping mapping, BatchReading reading) {}
}
