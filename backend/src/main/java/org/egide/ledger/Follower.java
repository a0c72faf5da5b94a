package org.egide.ledger;

import reactor.core.publisher.Mono;

/**
 * Reacts to what the logs tell, in order within each log, at least once. An event that keeps failing is set aside
 * after a number of attempts (the dead letters) so that the rest goes on; while something is away that it needs ({@code
 * Unavailable}), it waits.
 */
public interface Follower {

    /** Its stable name, under which its place in each log is kept. */
    String name();

    /** Handles one event; an error means that it will be handed over again. */
    Mono<Void> handle(Event event);
}
