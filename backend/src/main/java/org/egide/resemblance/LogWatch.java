package org.egide.resemblance;

import java.util.List;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes which contributions the log speaks of: what is known of them is made again from what the public now reads. */
@Component
class LogWatch implements Follower {

    private static final List<String> ABOUT_CONTRIBUTIONS = List.of("contribution.", "moderation.");

    private final DueStore due;

    LogWatch(DueStore due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "resemblance";
    }

    /** A subject that is no contribution does no harm: the public knows nothing of it. */
    @Override
    public Mono<Void> handle(Event event) {
        return ABOUT_CONTRIBUTIONS.stream().anyMatch(event.kind()::startsWith)
                ? due.add(event.space(), List.of(event.subject()))
                : Mono.empty();
    }
}
