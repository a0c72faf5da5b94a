package org.egide.ledger;

import java.util.List;
import reactor.core.publisher.Mono;

/** Tells people that a log does not fit what was signed. */
public interface Alarm {

    /** Tells them; findings are English sentences. */
    Mono<Void> raise(String origin, List<String> findings);
}
