package org.egide.web.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Designation;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designation.Failure;
import org.egide.consultation.Designation.Invitation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role, as an officer sees them.
 *
 * @param id of the designation; null for somebody never designated by name
 * @param role which role
 * @param name the name the public reads
 * @param email the address written to; empty for an organisation without an account
 * @param language of what is written to them
 * @param standing where it stands
 * @param when the day of that, as people read it; empty for none
 */
record PersonLine(
        @Nullable UUID id, Role role, String name, String email, String language, Standing standing, String when) {

    /** Where a designation stands; each has its sentence, {@code people.standing.<name>}. */
    enum Standing {
        NO_ACCOUNT,
        NOT_INVITED,
        KEPT,
        REFUSED,
        AWAITED,
        INVITED,
        IN_OFFICE,
        RESIGNED,
        IMPEDED;

        static Standing of(Designation designation) {
            EndReason reason = designation.endReason();
            if (reason != null) {
                return reason == EndReason.RESIGNED ? RESIGNED : IMPEDED;
            }
            if (designation.declaredAt() != null) {
                return IN_OFFICE;
            }
            Invitation invitation = designation.invitation();
            if (invitation == null) {
                return NOT_INVITED;
            }
            if (invitation.sentAt() == null) {
                return invitation.failure() == Failure.REFUSED ? REFUSED : KEPT;
            }
            return designation.role() == Role.GUARANTOR ? AWAITED : INVITED;
        }
    }

    /** Those who hold a role now, in the order of the consultation. */
    static List<PersonLine> present(Consultation consultation, List<Designation> designations, Locale locale) {
        return consultation.members().stream()
                .map(member -> of(member, designations, locale))
                .toList();
    }

    /** Those whose mandate ended, the latest last. */
    static List<PersonLine> past(List<Designation> designations, Locale locale) {
        return designations.stream()
                .filter(designation -> !designation.isLive())
                .map(designation -> of(designation, locale))
                .toList();
    }

    private static PersonLine of(Member member, List<Designation> designations, Locale locale) {
        return designations.stream()
                .filter(Designation::isLive)
                .filter(designation -> designation.isOf(member))
                .findFirst()
                .map(designation -> of(designation, locale))
                .orElseGet(() -> of(member));
    }

    private static PersonLine of(Member member) {
        String email = member.email();
        Standing standing = email == null ? Standing.NO_ACCOUNT : Standing.NOT_INVITED;
        return new PersonLine(null, member.role(), member.name(), email == null ? "" : email, "fr", standing, "");
    }

    private static PersonLine of(Designation designation, Locale locale) {
        Standing standing = Standing.of(designation);
        Invitation invitation = designation.invitation();
        Instant when = when(designation, invitation);
        return new PersonLine(
                designation.id(),
                designation.role(),
                designation.name(),
                designation.email(),
                designation.language(),
                standing,
                when == null ? "" : Dates.toTheMinute(when, locale));
    }

    /** The day of what happened last. */
    private static @Nullable Instant when(Designation designation, @Nullable Invitation invitation) {
        if (designation.endedAt() != null) {
            return designation.endedAt();
        }
        if (designation.declaredAt() != null || invitation == null) {
            return designation.declaredAt();
        }
        return invitation.sentAt() == null ? invitation.at() : invitation.sentAt();
    }

    /** Whether an invitation can be sent, for the first time or again. */
    public boolean invitable() {
        return switch (standing) {
            case NOT_INVITED, KEPT, REFUSED, AWAITED, INVITED -> true;
            case NO_ACCOUNT, IN_OFFICE, RESIGNED, IMPEDED -> false;
        };
    }

    /** Whether somebody has to look at it. */
    public boolean troubled() {
        return standing == Standing.KEPT || standing == Standing.REFUSED;
    }
}
