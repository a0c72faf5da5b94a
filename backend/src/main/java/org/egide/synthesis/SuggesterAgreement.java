package org.egide.synthesis;

/**
 * How far a suggester agrees with the guarantors. Of the attachments to an argument that existed, decided at the desk
 * with suggestions beside, how many were to one that it proposed (at most five); and what became of what it proposed:
 * each argument counts once for a contribution, by what was last done of it.
 *
 * @param name the suggester
 * @param decided attachments that guarantors decided
 * @param followed of these, to an argument that it had proposed
 * @param proposed suggestions that a guarantor who did something of the contribution had before them
 * @param taken of these, attached
 * @param refused of these, refused
 * @param ignored of these, passed over by who went on to the next contribution
 */
public record SuggesterAgreement(
        String name, long decided, long followed, long proposed, long taken, long refused, long ignored) {

    /** In whole percent. */
    public int percent() {
        return decided == 0 ? 0 : Math.toIntExact(followed * 100 / decided);
    }

    /** How many of those proposed were taken, in whole percent. */
    public int percentTaken() {
        return proposed == 0 ? 0 : Math.toIntExact(taken * 100 / proposed);
    }
}
