package org.egide.consultation;

import java.util.Locale;

/**
 * Somebody to whom an officer of the commission gives a role.
 *
 * @param role which
 * @param name the name the public reads
 * @param email where they are written to, and by which they are recognised once signed in; in lower case
 * @param language {@code fr} or {@code en}, of what is written to them
 */
public record Designee(Role role, String name, String email, String language) {

    /** Somebody to invite; addresses are compared in lower case. */
    public Designee {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        language = Locale.ENGLISH.getLanguage().equals(language) ? language : Locale.FRENCH.getLanguage();
    }

    Member toMember() {
        return new Member(role, name, email);
    }
}
