package org.egide.notification;

import java.time.Duration;
import org.egide.shared.Unavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The mails of each morning wait for a mail server that is away, until the evening. */
@Component
class Morning {

    private static final Duration DAY = Duration.ofHours(12);

    private final Duration pause;

    Morning(NotificationProperties properties) {
        this.pause = properties.away();
    }

    /** All of the work again after each pause while it fails with {@code Unavailable}; it must know what it sent. */
    Mono<Void> patiently(Mono<Void> work) {
        return work.retryWhen(
                Retry.fixedDelay(DAY.dividedBy(pause), pause).filter(failure -> failure instanceof Unavailable));
    }
}
