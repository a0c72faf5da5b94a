package org.egide.register;

import java.util.UUID;
import org.egide.consultation.Consultation;

/**
 * A deposit that was checked and waits for its batch.
 *
 * @param id the id it will have
 * @param consultation where, as it was when it was checked
 * @param deposit what was sent
 * @param theme its theme's id
 * @param fingerprint a hash of what was sent, for idempotency
 * @param words its text-search vector
 */
record Received(UUID id, Consultation consultation, Deposit deposit, UUID theme, String fingerprint, String words) {

    boolean hasIdentity() {
        return deposit.authorName() != null || deposit.email() != null || deposit.account() != null;
    }
}
