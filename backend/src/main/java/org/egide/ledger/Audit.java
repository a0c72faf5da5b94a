package org.egide.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.egide.ledger.LedgerStore.Row;
import org.egide.merkle.TileId;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Each night, makes the tree of every log again from the rows, and raises an alarm where they are not those that were
 * signed: metric {@code egide.ledger.audit.findings}, log, and {@link Alarm}.
 */
@Component
class Audit {

    private static final int CHUNK = 2_560;
    private static final SpaceId FIRST = new SpaceId(new UUID(0, 0));
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final AuditStore audits;
    private final KeptStore kept;
    private final HeadStore heads;
    private final TileStore tiles;
    private final LedgerStore store;
    private final Entries entries;
    private final Signing signing;
    private final List<AuditedContent> contents;
    private final Alarms alarms;
    private final Clock clock;
    private final AtomicLong found;

    Audit(
            AuditStore audits,
            KeptStore kept,
            HeadStore heads,
            TileStore tiles,
            LedgerStore store,
            Entries entries,
            Signing signing,
            List<AuditedContent> contents,
            Alarms alarms,
            Clock clock,
            MeterRegistry meters) {
        this.audits = audits;
        this.kept = kept;
        this.heads = heads;
        this.tiles = tiles;
        this.store = store;
        this.entries = entries;
        this.signing = signing;
        this.contents = contents;
        this.alarms = alarms;
        this.clock = clock;
        this.found = meters.gauge("egide.ledger.audit.findings", new AtomicLong());
    }

    /** Audits every log that nobody audited today. */
    @Scheduled(cron = "${egide.ledger.audit:0 17 3 * * *}", zone = "Europe/Paris")
    Mono<Void> auditAll() {
        return audits.logs(FIRST)
                .expand(spaces -> spaces.isEmpty() ? Mono.empty() : audits.logs(spaces.getLast()))
                .flatMapIterable(spaces -> spaces)
                .concatMap(this::auditOnce)
                .reduce(0L, Long::sum)
                .doOnNext(found::set)
                .then();
    }

    private Mono<Long> auditOnce(SpaceId space) {
        LocalDate today = today();
        return audits.begin(space, today, Times.now(clock))
                .filter(begun -> begun)
                .flatMap(begun -> audit(space))
                .flatMap(findings -> audits.end(space, today, findings).thenReturn((long) findings.size()))
                .onErrorResume(failure -> {
                    log.error("the log {} could not be audited", space, failure);
                    return Mono.just(1L);
                });
    }

    /** Whatever does not fit in a log, in plain words; an alarm is raised for it. */
    Mono<List<String>> audit(SpaceId space) {
        return Mono.zip(heads.get(space), kept.ofLog(space))
                .map(both -> new Recount(both.getT1(), both.getT2()))
                .flatMap(recount -> Mono.defer(() -> addNext(recount))
                        .repeat()
                        .takeUntil(added -> added < CHUNK)
                        .then(Mono.defer(() -> contradictions(space)))
                        .doOnNext(recount::find)
                        .map(more -> recount.end(signing)))
                .flatMap(findings -> raise(space, findings).thenReturn(findings));
    }

    /** How many rows were added; those that came after the head was read are for another night. */
    private Mono<Integer> addNext(Recount recount) {
        SpaceId space = recount.head().space();
        return store.rows(space, recount.size(), CHUNK)
                .map(rows -> rows.stream()
                        .filter(row -> row.position() <= recount.head().size())
                        .toList())
                .flatMap(rows -> add(recount, rows).thenReturn(rows.size()));
    }

    private Mono<Void> add(Recount recount, List<Row> rows) {
        SpaceId space = recount.head().space();
        Map<TileId, byte[]> made = recount.add(rows);
        List<Event> events = readable(recount, rows);
        return tiles.read(space, made.keySet())
                .doOnNext(served -> recount.compare(made, served))
                .thenMany(Flux.fromIterable(contents))
                .concatMap(content -> content.missing(space, events))
                .doOnNext(recount::find)
                .then();
    }

    private List<Event> readable(Recount recount, List<Row> rows) {
        List<Event> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                events.add(entries.read(recount.head().space(), row.position(), row.id(), row.entry()));
            } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
                recount.find(List.of("the entry at position " + row.position() + " is unreadable"));
            }
        }
        return events;
    }

    private Mono<List<String>> contradictions(SpaceId space) {
        return Flux.fromIterable(contents)
                .concatMap(content -> content.contradictions(space))
                .onErrorResume(Audit::isUnreadable, unreadable -> {
                    log.error("the contents of {} could not be compared", space, unreadable);
                    return Mono.just(List.of("contents could not be compared with unreadable entries"));
                })
                .collect(ArrayList::new, List::addAll);
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof DateTimeException
                || failure instanceof JacksonException;
    }

    private Mono<Void> raise(SpaceId space, List<String> findings) {
        return findings.isEmpty() ? Mono.empty() : alarms.raise(space, findings);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
