package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The rules of moderation on each consultation: its charter with its grounds, and the changes of its mode. Every change
 * is kept, in the log, and announced.
 */
@Facade
public class Charters {

    private final CharterStore store;
    private final DefaultCharter shipped;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Charters(
            CharterStore store, DefaultCharter shipped, Ledger ledger, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.shipped = shipped;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives a new space the default charter, in the caller's transaction. */
    public Mono<Void> adopt(SpaceId space, Person by) {
        return store.insert(space, 1, shipped.draft(), by, Times.now(clock));
    }

    /** The charter that every consultation begins with, not yet anybody's: its version is 0. */
    public Charter byDefault() {
        CharterDraft draft = shipped.draft();
        return new Charter(0, Instant.EPOCH, draft.terms(), draft.articles(), draft.grounds());
    }

    /**
     * The charter in force.
     *
     * <p>Fails with {@code NotFound} {@code unknown-charter}.
     */
    public Mono<Charter> current(SpaceId space) {
        return store.current(space).switchIfEmpty(Mono.error(() -> new NotFound("unknown-charter")));
    }

    /**
     * A version of the charter.
     *
     * <p>Fails with {@code NotFound} {@code unknown-charter}.
     */
    public Mono<Charter> version(SpaceId space, int version) {
        return store.version(space, version).switchIfEmpty(Mono.error(() -> new NotFound("unknown-charter")));
    }

    /**
     * Puts a new version into force; whether it may be is asked by the caller.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Stale} {@code stale-version} when the
     * version that was read is no longer in force.
     */
    public Mono<Charter> replace(SpaceId space, int version, CharterDraft draft, Person by) {
        return current(space)
                .doOnNext(draft::check)
                .filter(before -> before.version() == version)
                .switchIfEmpty(Mono.error(() -> new Stale("stale-version")))
                .flatMap(before -> write(space, version + 1, draft, by))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, twin -> new Stale("stale-version"))
                .then(Mono.defer(() -> current(space)));
    }

    private Mono<Void> write(SpaceId space, int version, CharterDraft draft, Person by) {
        Fact fact = new Fact(space, "charter.changed", space.value(), Map.of("version", version));
        return store.insert(space, version, draft, by, Times.now(clock)).then(ledger.append(fact));
    }

    /** Keeps and announces a change of the moderation mode, in the transaction that makes it. */
    public Mono<Void> modeChanged(SpaceId space, String from, String to, Person by) {
        Fact fact = new Fact(space, "moderation.mode-changed", space.value(), Map.of("from", from, "to", to));
        return store.insertModeChange(space, new ModeChange(from, to, Times.now(clock)), by)
                .then(ledger.append(fact));
    }

    /** What was announced of the rules, the latest first; at most 100. */
    public Mono<List<Announcement>> announcements(SpaceId space) {
        return store.announcements(space);
    }

    /**
     * A change of mode.
     *
     * @param from the mode before
     * @param to the mode since
     * @param at when
     */
    record ModeChange(String from, String to, Instant at) {}

    /**
     * A change of the rules that the public is told of.
     *
     * @param what {@code CHARTER} or {@code MODE}
     * @param detail the version of the charter, or the new mode
     * @param at when
     */
    public record Announcement(String what, String detail, Instant at) {}
}
