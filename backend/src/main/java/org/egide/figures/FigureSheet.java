package org.egide.figures;

import java.time.Instant;
import java.util.List;

/**
 * Every figure of a consultation, as of one instant.
 *
 * @param asOf what happened until then is counted
 * @param figures in the order in which they are shown
 */
public record FigureSheet(Instant asOf, List<Figure> figures) {

    /** The figure of an id. */
    public Figure get(FigureId id) {
        return figures.stream().filter(figure -> figure.id() == id).findFirst().orElseThrow();
    }
}
