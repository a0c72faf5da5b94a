package org.egide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the day's checkpoint of each log that grew, and has it stamped where an authority is configured. */
@Component
class DailyCheckpoints {

    private static final Logger log = LoggerFactory.getLogger(DailyCheckpoints.class);
    private static final SpaceId FIRST = new SpaceId(new UUID(0, 0));

    /** An authority that is down for longer has missed its day. */
    private static final int DAYS = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KeptStore store;
    private final TimeStamping stamping;
    private final Clock clock;

    DailyCheckpoints(KeptStore store, TimeStamping stamping, Clock clock) {
        this.store = store;
        this.stamping = stamping;
        this.clock = clock;
    }

    /** What a later rewrite would contradict. */
    @Scheduled(cron = "${egide.ledger.daily-checkpoint:0 55 23 * * *}", zone = "Europe/Paris")
    Mono<Void> keepAll() {
        return store.keep(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE))
                .then(Mono.defer(this::stampAll));
    }

    /** Tries again what an authority that was down left without a stamp. */
    @Scheduled(cron = "${egide.ledger.stamping:0 7 * * * *}", zone = "Europe/Paris")
    Mono<Void> stampAll() {
        if (!stamping.isConfigured()) {
            return Mono.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return Flux.range(0, DAYS)
                .concatMap(ago -> stampDay(today.minusDays(ago)))
                .then();
    }

    private Mono<Void> stampDay(LocalDate day) {
        return store.ofDay(day, FIRST)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : store.ofDay(day, page.getLast().space()))
                .concatMapIterable(page -> page)
                .filter(kept -> kept.stamp() == null)
                .concatMap(this::stamp)
                .then();
    }

    private Mono<Void> stamp(KeptCheckpoint kept) {
        return stamping.stamp(kept.note())
                .timeout(PATIENCE)
                .flatMap(stamp -> store.stamp(kept, stamp))
                .onErrorResume(failure -> {
                    log.warn("the checkpoint of {} of {} has no time stamp yet", kept.day(), kept.space(), failure);
                    return Mono.empty();
                });
    }
}
