package org.egide.ledger;

import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Signs the checkpoints of logs that do not grow with every key there is, so that a change of keys reaches them too. It
 * signs again what we signed ourselves, and nothing else.
 */
@Component
class Resigning {

    private static final SpaceId FIRST = new SpaceId(new UUID(0, 0));

    private final HeadStore heads;
    private final Signing signing;

    Resigning(HeadStore heads, Signing signing) {
        this.heads = heads;
        this.signing = signing;
    }

    /** At the start, when keys may be new, and every hour. */
    @Scheduled(fixedDelayString = "${egide.ledger.resigning-interval:PT1H}")
    Mono<Void> resignAll() {
        return heads.after(FIRST)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : heads.after(page.getLast().space()))
                .concatMap(page -> Flux.fromIterable(page)
                        .filter(head -> signing.isOurs(head.note()) && !signing.isSignedByAll(head.note()))
                        .concatMap(head -> heads.resign(head, signing.sign(head.checkpoint()))))
                .then();
    }
}
