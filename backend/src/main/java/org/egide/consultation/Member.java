package org.egide.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.egide.identity.Capacity;
import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or an organisation, with a role on a consultation.
 *
 * @param role the role
 * @param name the name the public reads
 * @param email the account's address, in lower case, by which a signed-in person is recognised; null for an
 *     organisation without an account; never shown to the public
 * @param inOffice whether they may act: a guarantor may once they declared to have no interest in the project
 */
public record Member(Role role, String name, @Nullable String email, boolean inOffice) {

    /** Somebody as an officer writes them: a guarantor has yet to declare. */
    @JsonCreator
    public Member(Role role, String name, @Nullable String email) {
        this(role, name, email, role != Role.GUARANTOR);
    }

    /** What they are to the rights. */
    Capacity capacity() {
        return inOffice ? role.capacity() : Capacity.DESIGNATED_GUARANTOR;
    }

    /** Whether this is that person. */
    public boolean is(@Nullable Person person) {
        return person != null && email != null && email.equals(person.email());
    }
}
