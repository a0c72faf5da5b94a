package org.egide.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to somebody by name: invited, declared (guarantors), ended. It is kept after its end.
 *
 * @param id its id, the subject of its entries in the log
 * @param role which role
 * @param name the name the public reads
 * @param email the address written to; never shown to the public
 * @param language of what is written to them
 * @param invitation how far the invitation went; null for somebody who was never invited from here
 * @param declaredAt when they declared to have no interest in the project; null before, and for other roles
 * @param declaredVersion which text they declared
 * @param endedAt when the mandate ended; null while it lasts
 * @param endReason why
 */
public record Designation(
        UUID id,
        Role role,
        String name,
        String email,
        String language,
        @Nullable Invitation invitation,
        @Nullable Instant declaredAt,
        @Nullable Integer declaredVersion,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason) {

    /** Why a mandate ends before the end of the consultation. */
    public enum EndReason {
        /** The person gives it up. */
        RESIGNED,
        /** The person can no longer hold it. */
        IMPEDED
    }

    /** Why an invitation did not leave yet. */
    public enum Failure {
        /** The service of accounts does not answer; it is tried again. */
        UNREACHABLE,
        /** The service of accounts does not take this address; an officer has to correct it. */
        REFUSED
    }

    /**
     * How far an invitation went.
     *
     * @param at when it was decided
     * @param by who decided
     * @param sentAt when it left; null before
     * @param failure why it did not leave; null when nothing failed
     */
    public record Invitation(
            Instant at,
            String by,
            @Nullable Instant sentAt,
            @Nullable Failure failure) {}

    /** Whether the mandate lasts. */
    public boolean isLive() {
        return endedAt == null;
    }

    /** Whether this is the designation of a member. */
    public boolean isOf(Member member) {
        return role == member.role() && email.equals(member.email());
    }
}
