package org.egide.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import reactor.core.publisher.Mono;

/** The log of every accepted change, one per space (design, decision 1). */
@Facade
public class Ledger {

    private final LedgerStore store;
    private final HeadStore heads;
    private final Signing signing;
    private final Commits commits;
    private final Clock clock;

    Ledger(LedgerStore store, HeadStore heads, Signing signing, Commits commits, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.signing = signing;
        this.commits = commits;
        this.clock = clock;
    }

    /**
     * Opens the log of a new space under its address on the site, in the caller's transaction: the name is signed with
     * every checkpoint and never changes. Fails on a name that any log ever had.
     */
    public Mono<Void> open(SpaceId space, String path) {
        Checkpoint empty = new Checkpoint(signing.origin(path), 0, Hashes.emptyRoot());
        return heads.insert(new Head(space, empty, signing.sign(empty)));
    }

    /** Appends a fact in the caller's transaction; the sequencer gives it its position afterwards. */
    public Mono<Void> append(Fact fact) {
        return append(List.of(fact));
    }

    /** Appends facts in the caller's transaction, in their order. */
    public Mono<Void> append(List<Fact> facts) {
        return append(facts, Times.now(clock));
    }

    /** The same, for what the caller accepted at an instant of its own. */
    public Mono<Void> append(List<Fact> facts, Instant at) {
        return facts.isEmpty() ? Mono.empty() : store.insert(facts, at).then(commits.countCurrent());
    }

    /**
     * How many changes this process made since its start: whoever keeps a copy of what the public reads drops it when
     * this number moves. It moves once a change can be read, and before anybody is told of it.
     */
    public long changes() {
        return commits.count();
    }

    /** The events of a log after a position, in order; at most {@code limit}. */
    public Mono<List<Event>> read(SpaceId space, long after, int limit) {
        return store.read(space, after, limit);
    }

    /** The events about some subjects that have their position, in order; for at most 100 subjects. */
    public Mono<List<Event>> of(SpaceId space, List<UUID> subjects) {
        return store.of(space, subjects);
    }

    /** The events about one subject, in order; those that wait for their place have position 0. */
    public Mono<List<Event>> history(SpaceId space, UUID subject) {
        return store.about(space, subject);
    }

    /** How many events a log holds: the position of the last one. */
    public Mono<Long> size(SpaceId space) {
        return store.size(space);
    }
}
