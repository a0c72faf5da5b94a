package org.egide.web.follow;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.egide.moderation.Explanations;
import org.egide.register.Followed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what the holder of a receipt is told of a decision. */
@Component
class Telling {

    private final Explanations explanations;
    private final Clock clock;

    Telling(Explanations explanations, Clock clock) {
        this.explanations = explanations;
        this.clock = clock;
    }

    /** What is told of the decision that holds now; nothing when it keeps nothing back. */
    Mono<Optional<Told>> of(Followed followed, Locale locale) {
        return explanations
                .current(followed.space(), followed.receipt().id())
                .filter(Told::isOwed)
                .map(why -> Optional.of(Told.of(why, clock.instant(), locale)))
                .defaultIfEmpty(Optional.empty());
    }
}
