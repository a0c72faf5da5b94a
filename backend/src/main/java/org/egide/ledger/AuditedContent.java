package org.egide.ledger;

import java.util.List;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** Whoever keeps contents that the log commits to says each night whether they are still those. */
public interface AuditedContent {

    /** Of these events, in order, those whose content is not the one that was committed to; in English sentences. */
    Mono<List<String>> contradictions(SpaceId space, List<Event> events);

    /** Contents of a space that the log knows nothing of; in English sentences. */
    Mono<List<String>> strangers(SpaceId space);
}
