package org.egide.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.egide.identity.PrivilegedReadStore.Ranked;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The journal of privileged reads: who opened which refused text, which identities. Whoever serves such a thing serves
 * it through {@link #serve}; the guarantors read the journal; it is kept as long as the rule in force says.
 */
@Facade
public class PrivilegedReads {

    private static final String ORDER = "privileged-reads";

    private final PrivilegedReadStore store;
    private final TransactionalOperator transaction;
    private final Clock clock;

    PrivilegedReads(PrivilegedReadStore store, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a reading and serves it, in one transaction: what cannot be kept is not read.
     *
     * @param subject what is read
     * @param reading reads it
     */
    public <T> Mono<T> serve(SpaceId space, Person reader, Subject subject, Mono<T> reading) {
        return store.insert(space, reader, subject, Times.now(clock))
                .then(Mono.defer(() -> reading))
                .as(transaction::transactional);
    }

    /** The readings, the latest first. */
    public Mono<Slice<PrivilegedRead>> latest(SpaceId space, @Nullable String after, int limit) {
        long before =
                after == null ? Long.MAX_VALUE : Cursor.decode(ORDER, after).key();
        return store.latest(space, before, limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.rank()).encode()))
                .map(slice -> slice.map(Ranked::read));
    }

    /** How long a line is kept: the rule in force today. */
    public Mono<Retention> retention() {
        return store.retention(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE));
    }

    /** Forgets lines older than the rule says, a bounded piece each time. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public Mono<Long> purge() {
        return retention().flatMap(rule -> store.purge(rule.oldest(Times.now(clock))));
    }

    /** What the public cannot see. */
    public enum What {
        /** The words of a contribution as its author wrote them, whatever was decided. */
        ORIGINAL,
        /** The names and addresses of those who contributed. */
        IDENTITIES
    }

    /**
     * Something that is read.
     *
     * @param what what it is
     * @param id its id
     * @param label what it is called, such as the number of a contribution
     */
    public record Subject(What what, UUID id, String label) {}

    /**
     * A reading.
     *
     * @param subject of what
     * @param account by which account
     * @param name by whom
     * @param at when
     */
    public record PrivilegedRead(Subject subject, String account, String name, Instant at) {}
}
