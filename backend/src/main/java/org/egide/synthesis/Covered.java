package org.egide.synthesis;

/**
 * How many contributions are covered. Counted are the admissible ones: those that the public reads, whole or with
 * passages blacked out, replies included; not those that wait, were refused or withdrawn.
 *
 * @param admissible contributions that the public reads
 * @param read of these, read by at least one guarantor, in their present wording
 * @param attached of these, with an excerpt that speaks for a living argument
 * @param aside of these, set aside with a reason
 * @param settled of these, read, and attached or set aside
 */
public record Covered(long admissible, long read, long attached, long aside, long settled) {

    /** None. */
    public static final Covered NONE = new Covered(0, 0, 0, 0, 0);

    /** Whether nothing remains. */
    public boolean isWhole() {
        return settled == admissible;
    }

    /** How many remain. */
    public long remaining() {
        return admissible - settled;
    }

    /** In whole percent, rounded down: 100 only when nothing remains. */
    public int percent() {
        return admissible == 0 ? 100 : (int) (settled * 100 / admissible);
    }

    Covered plus(Covered other) {
        return new Covered(
                admissible + other.admissible,
                read + other.read,
                attached + other.attached,
                aside + other.aside,
                settled + other.settled);
    }
}
