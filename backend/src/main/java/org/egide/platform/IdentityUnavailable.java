package org.egide.platform;

/** Keycloak does not answer, so that a token can be neither believed nor refused. */
final class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityUnavailable(Throwable cause) {
        super("Keycloak's keys cannot be read.", cause);
    }
}
