package org.egide.register;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.moderation.Moderation;
import org.egide.moderation.Words;
import org.jspecify.annotations.Nullable;

/**
 * A deposit that was checked and waits for its batch.
 *
 * @param id the id it will have
 * @param consultation where, as it was when it was checked
 * @param deposit what was sent
 * @param theme its theme's id
 * @param fingerprint a hash of what was sent, for idempotency
 * @param words its text-search vector
 * @param arrival how it reached the platform; null for what its pages and its API receive
 * @param held whether a measure on its author makes it wait for a guarantor
 */
record Received(
        UUID id,
        Consultation consultation,
        Deposit deposit,
        UUID theme,
        String fingerprint,
        String words,
        @Nullable Arrival arrival,
        boolean held) {

    Received heldBack() {
        return new Received(id, consultation, deposit, theme, fingerprint, words, arrival, true);
    }

    /** When it was received: what arrived earlier by another road was received then. */
    Instant receivedAt(Instant now) {
        return arrival == null || arrival.at().isAfter(now) ? now : arrival.at();
    }

    /** Whether its words give away what the mode "after publication, some held" holds: only asked in that mode. */
    boolean telling() {
        return Moderation.holds(new Words(deposit.title(), deposit.body(), deposit.authorName()));
    }

    /** What its author is known by; nothing when they said nothing of themselves. */
    Set<String> authorKeys() {
        return IdentityStore.keys(deposit.account(), deposit.email());
    }

    boolean hasIdentity() {
        return deposit.authorName() != null || deposit.email() != null || deposit.account() != null;
    }
}
