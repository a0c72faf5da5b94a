package org.egide.consultation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.identity.Capacity;
import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * An act that takes two keys, a guarantor's and an owner's, of one consultation.
 *
 * @param id its id
 * @param kind what is done
 * @param content exactly what, and from what: what both keys are turned for
 * @param fingerprint SHA-256 of the canonical form of kind and content, in hexadecimal
 * @param state where it stands
 * @param first who proposed it
 * @param second who turned the second key; null before
 * @param proposedAt when it was proposed
 * @param expiresAt from when the second key comes too late
 * @param endedAt when it was carried out or withdrawn; null before
 */
public record KeyedAct(
        UUID id,
        Kind kind,
        Map<String, Object> content,
        String fingerprint,
        State state,
        Key first,
        @Nullable Key second,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether somebody turned one of its keys. */
    public boolean isOf(Person person) {
        return Stream.of(Optional.of(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .anyMatch(key -> key.account().equals(person.account()));
    }

    /** Whether it ended after an instant. */
    public boolean endedAfter(Instant instant) {
        Instant ended = endedAt;
        return ended != null && ended.isAfter(instant);
    }

    /** What takes two keys (design, decision 6). */
    public enum Kind {
        /** The last day comes earlier. */
        CLOSE_EARLY,
        /** The last day comes later. */
        EXTEND,
        /** The moderation mode changes while contributions are received. */
        MODE,
        /** The charter or its grounds change while contributions are received. */
        CHARTER,
        /** The names and addresses of contributors are handed out. */
        EXPORT_IDENTITIES
    }

    /** Where an act stands. */
    public enum State {
        /** It awaits its second key. */
        PROPOSED,
        /** Both keys were turned, and it was done. */
        CARRIED_OUT,
        /** Whoever proposed it took it back. */
        WITHDRAWN
    }

    /**
     * A key that was turned.
     *
     * @param as in which capacity: guarantor or owner
     * @param account by which account
     * @param name by whom
     */
    public record Key(Capacity as, String account, String name) {}
}
