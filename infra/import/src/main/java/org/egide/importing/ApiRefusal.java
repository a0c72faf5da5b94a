package org.egide.importing;

/** The site, or the accounts, said no; the message is their sentence. */
final class ApiRefusal extends RuntimeException {

    private final int status;

    ApiRefusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
