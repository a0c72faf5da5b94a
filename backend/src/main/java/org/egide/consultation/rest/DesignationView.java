package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.consultation.Designation;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designation.Failure;
import org.egide.consultation.Designation.Invitation;
import org.egide.consultation.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role given to somebody by name.
 *
 * @param id its id, the subject of its entries in the log
 * @param role which role
 * @param name the name the public reads
 * @param email the address written to
 * @param invitedAt when they were invited last; null for somebody never invited from here
 * @param sentAt when the invitation left; null while it is kept
 * @param failure why it did not leave yet; null when nothing failed
 * @param declaredAt when they declared to have no interest in the project; null before, and for other roles
 * @param declaredVersion which text they declared
 * @param endedAt when the mandate ended; null while it lasts
 * @param endReason why
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "role": "GUARANTOR", "name": "Camille Exemple",
         "email": "camille@example.org", "invitedAt": "2021-02-01T09:00:00Z", "sentAt": "2021-02-01T09:00:01Z",
         "failure": null, "declaredAt": "2021-02-02T10:12:00Z", "declaredVersion": 1, "endedAt": null,
         "endReason": null}""")
public record DesignationView(
        UUID id,
        Role role,
        String name,
        String email,
        @Nullable Instant invitedAt,
        @Nullable Instant sentAt,
        @Nullable Failure failure,
        @Nullable Instant declaredAt,
        @Nullable Integer declaredVersion,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason) {

    static DesignationView of(Designation designation) {
        Invitation invitation = designation.invitation();
        return new DesignationView(
                designation.id(),
                designation.role(),
                designation.name(),
                designation.email(),
                invitation == null ? null : invitation.at(),
                invitation == null ? null : invitation.sentAt(),
                invitation == null ? null : invitation.failure(),
                designation.declaredAt(),
                designation.declaredVersion(),
                designation.endedAt(),
                designation.endReason());
    }
}
