package org.egide.ledger;

import java.util.List;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** Whoever keeps contents that the log commits to says each night whether they are still those. */
public interface AuditedContent {

    /** Contents that these events tell of, and that are not there; in English sentences. */
    Mono<List<String>> missing(SpaceId space, List<Event> events);

    /** Contents of a space that are not those that its log commits to; in English sentences. */
    Mono<List<String>> contradictions(SpaceId space);
}
