package org.egide.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two people wrote from one wording: what each made of it, put together where they did not touch the same lines.
 *
 * @param base what both began with
 * @param theirs the section as it stands
 * @param title the heading: the typed one where it was changed, theirs otherwise
 * @param pieces the text in order
 */
public record ThreeWay(Revision base, Section theirs, String title, List<Piece> pieces) {

    /** Its list is its own. */
    public ThreeWay {
        pieces = List.copyOf(pieces);
    }

    /** Whether nobody's words have to be chosen. */
    public boolean isClean() {
        return conflicts().isEmpty();
    }

    /** Where both changed the same lines, each in its own way. */
    public List<Piece> conflicts() {
        return pieces.stream().filter(piece -> piece.what() == What.BOTH).toList();
    }

    /** One text out of both; where both changed the same lines, what was typed stands before theirs. */
    public String merged() {
        String whole = pieces.stream().map(Piece::merged).collect(Collectors.joining());
        return whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** Who changed a piece. */
    public enum What {
        /** Nobody, or both alike. */
        SAME,
        /** The colleague. */
        THEIRS,
        /** The one who types. */
        YOURS,
        /** Both, differently. */
        BOTH
    }

    /**
     * Some lines of the text.
     *
     * @param what who changed them
     * @param base what they were
     * @param theirs what the colleague made of them
     * @param yours what the one who types made of them
     */
    public record Piece(What what, String base, String theirs, String yours) {

        String merged() {
            return switch (what) {
                case SAME, YOURS -> yours;
                case THEIRS -> theirs;
                case BOTH -> both();
            };
        }

        private String both() {
            boolean one = yours.isEmpty() || theirs.isEmpty();
            return one ? yours + theirs : yours + "\n" + theirs;
        }
    }
}
