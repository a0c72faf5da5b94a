package org.egide.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.egide.identity.PrivilegedReadStore.Ranked;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * The journal of privileged reads: who opened which refused text, which identity, which export. The guarantors read it;
 * it is kept for a year.
 */
@Facade
public class PrivilegedReads {

    /** How long a line is kept: the twelve months that the CNIL recommends for journals of access (domain, 6.3). */
    public static final Duration KEPT = Duration.ofDays(365);

    private static final String ORDER = "privileged-reads";

    private final PrivilegedReadStore store;
    private final Clock clock;

    PrivilegedReads(PrivilegedReadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps a reading, in the caller's transaction: what cannot be kept is not read. */
    public Mono<Void> record(SpaceId space, Person reader, String what, UUID subject) {
        return store.insert(space, reader, what, subject, Times.now(clock));
    }

    /** The readings, the latest first. */
    public Mono<Slice<PrivilegedRead>> latest(SpaceId space, @Nullable String after, int limit) {
        long before =
                after == null ? Long.MAX_VALUE : Cursor.decode(ORDER, after).key();
        return store.latest(space, before, limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.rank()).encode()))
                .map(slice -> slice.map(Ranked::read));
    }

    /** Forgets lines older than {@link #KEPT}, a bounded piece each time. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public Mono<Long> purge() {
        return store.purge(Times.now(clock).minus(KEPT));
    }

    /**
     * A reading.
     *
     * @param what what was read, such as {@code moderated-text}
     * @param subject of what
     * @param account by which account
     * @param name by whom
     * @param at when
     */
    public record PrivilegedRead(String what, UUID subject, String account, String name, Instant at) {}
}
