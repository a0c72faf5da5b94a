package org.egide.web.people;

import java.util.Arrays;
import org.egide.consultation.Designee;
import org.egide.consultation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite, as an officer types them.
 *
 * @param role the name of the role; a guarantor when it is none
 * @param name the name the public reads
 * @param email the address written to
 * @param language {@code fr} or {@code en}, of what is written
 */
record PersonForm(
        @Nullable String role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {

    static final PersonForm EMPTY = new PersonForm(Role.GUARANTOR.name(), "", "", "fr");

    Designee toDesignee() {
        Role held = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(Role.GUARANTOR);
        return new Designee(
                held, name == null ? "" : name, email == null ? "" : email, language == null ? "fr" : language);
    }
}
