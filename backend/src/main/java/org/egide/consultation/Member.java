package org.egide.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or an organisation, with a role on a consultation.
 *
 * @param role the role
 * @param name the name the public reads
 * @param email the account's address, in lower case, by which a signed-in person is recognised; null for an
 *     organisation without an account; never shown to the public
 */
public record Member(Role role, String name, @Nullable String email) {}
