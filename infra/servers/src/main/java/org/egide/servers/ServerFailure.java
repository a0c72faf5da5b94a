package org.egide.servers;

/** A server that could not be started or stopped; the message is one sentence for the person who started it. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure that needs no cause to be understood.
     *
     * @param message one sentence
     */
    public ServerFailure(String message) {
        super(message);
    }

    /**
     * A failure with what led to it.
     *
     * @param message one sentence
     * @param cause what led to it
     */
    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
