package org.egide.shared;

/**
 * More requests than one network may make in a short time (429, code {@code too-many-requests}); nothing was done, and
 * the same request may be sent again later.
 */
public final class TooMany extends Refusal {

    /**
     * Name of the exchange's attribute that hands the refusal to a form, which then comes back with what was typed.
     */
    public static final String ATTRIBUTE = "egide.too-many";

    private final long seconds;

    /** Refuses for that many seconds. */
    public TooMany(long seconds) {
        super("too-many-requests", seconds);
        this.seconds = seconds;
    }

    /** Seconds until the next request is taken. */
    public long seconds() {
        return seconds;
    }
}
