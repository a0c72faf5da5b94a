package org.egide.ledger;

import java.util.List;
import org.egide.shared.SpaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Raises alarms: in the application's log, and by everything that tells people ({@link Alarm}). */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final List<Alarm> all;
    private final HeadStore heads;

    Alarms(List<Alarm> all, HeadStore heads) {
        this.all = all;
        this.heads = heads;
    }

    /** Tells what does not fit in a log; one that cannot tell keeps no other from it. */
    Mono<Void> raise(SpaceId space, List<String> findings) {
        log.error("ALARM: the log {} is not as it was signed: {}", space, findings);
        return heads.get(space)
                .flatMap(head -> Flux.fromIterable(all)
                        .concatMap(alarm -> raise(alarm, head.checkpoint().origin(), findings))
                        .then());
    }

    /** Tells of the logs that were halted, outside of the transaction that halted them; once each. */
    @Scheduled(fixedDelayString = "${egide.ledger.alarm-interval:PT5S}")
    Mono<Void> raiseHalted() {
        return heads.haltedUntold()
                .flatMapIterable(halted -> halted)
                .concatMap(halted -> heads.told(halted.space())
                        .filter(mine -> mine)
                        .flatMap(mine ->
                                raise(halted.space(), List.of("nothing is added to it any more: " + halted.why()))))
                .then();
    }

    private static Mono<Void> raise(Alarm alarm, String origin, List<String> findings) {
        return Mono.defer(() -> alarm.raise(origin, findings)).onErrorResume(failure -> {
            log.error("nobody could be told of the alarm for {}", origin, failure);
            return Mono.empty();
        });
    }
}
