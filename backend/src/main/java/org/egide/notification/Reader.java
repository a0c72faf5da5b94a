package org.egide.notification;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who asked to be written to.
 *
 * @param id their id
 * @param email where to write
 * @param language {@code fr} or {@code en}
 * @param token the secret by which they confirm, see and stop what they asked for
 */
public record Reader(UUID id, String email, String language, String token) {

    /** Their language. */
    public Locale locale() {
        return Locale.of(language);
    }
}
