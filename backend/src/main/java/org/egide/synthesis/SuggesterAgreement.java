package org.egide.synthesis;

/**
 * How far a suggester agrees with the guarantors: of the attachments to an argument that existed, decided at the desk
 * with suggestions beside, how many were to one that it proposed (at most five).
 *
 * @param name the suggester
 * @param decided attachments that guarantors decided
 * @param followed of these, to an argument that it had proposed
 */
public record SuggesterAgreement(String name, long decided, long followed) {

    /** In whole percent. */
    public int percent() {
        return decided == 0 ? 0 : Math.toIntExact(followed * 100 / decided);
    }
}
