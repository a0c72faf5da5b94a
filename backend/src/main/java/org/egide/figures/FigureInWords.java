package org.egide.figures;

import java.util.List;
import org.egide.figures.Figure.Row;

/**
 * A figure in the words of a language.
 *
 * @param figure the figure
 * @param title what it is called
 * @param definition what is counted, and how often
 * @param scope what is in it and what is not
 * @param source where it comes from
 * @param query by what it is counted, so that it can be counted again
 * @param parts its parts, named
 */
public record FigureInWords(
        Figure figure, String title, String definition, String scope, String source, String query, List<Part> parts) {

    /**
     * A part of a figure.
     *
     * @param row the part
     * @param label its name
     */
    public record Part(Row row, String label) {}
}
