package org.egide.synthesis;

import java.util.List;

/**
 * An argument that is proposed for a contribution; nothing happens unless a guarantor says so.
 *
 * @param argument which
 * @param reasons by what it is proposed, and why; at least one
 */
public record Suggestion(Argument argument, List<Reason> reasons) {

    /** By what it is proposed first. */
    public String suggester() {
        return reasons.getFirst().suggester();
    }

    /** The words of the contribution that say so, the most telling first. */
    public List<String> because() {
        return reasons.getFirst().because();
    }

    /**
     * Why it is proposed.
     *
     * @param suggester by what
     * @param because the words of the contribution that say so, the most telling first
     */
    public record Reason(String suggester, List<String> because) {}
}
