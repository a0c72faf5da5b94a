package org.egide.figures.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.figures.FigureId.Source;
import org.egide.figures.FigureId.Unit;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.jspecify.annotations.Nullable;

/**
 * A figure, with what it takes to understand it and to count it again.
 *
 * @param id its stable name
 * @param title what it is called
 * @param value how many
 * @param unit of what
 * @param definition what is counted, and how often
 * @param scope what is in it and what is not
 * @param source what the consultation announces, the public log, the register, or somebody's word
 * @param query by what it is counted
 * @param rows its parts, whose values make up the whole
 */
@Schema(example = """
        {"id": "contributions-by-kind", "title": "Contributions by kind", "value": 64, "unit": "CONTRIBUTIONS",
         "definition": "Each contribution counts once.", "scope": "All that was received.", "source": "LOG",
         "query": "Entries of the log, by kind.",
         "rows": [{"key": "QUESTION", "label": "Question", "value": 64, "people": null}]}""")
public record FigureView(
        String id,
        String title,
        long value,
        Unit unit,
        String definition,
        String scope,
        Source source,
        String query,
        List<RowView> rows) {

    static FigureView of(FigureInWords words) {
        return new FigureView(
                words.figure().id().id(),
                words.title(),
                words.figure().value(),
                words.figure().id().unit(),
                words.definition(),
                words.scope(),
                words.figure().id().source(),
                words.query(),
                words.parts().stream().map(RowView::of).toList());
    }

    /**
     * A part of a figure.
     *
     * @param key a Monday, a theme's key, a kind, a channel, a state, an INSEE code, {@code ELSEWHERE} or {@code
     *     NOWHERE}
     * @param label its name
     * @param value how many
     * @param people how many people wrote these, in whole groups of five; null where that is not counted
     */
    @Schema(example = """
            {"key": "62276", "label": "Douvrin (62)", "value": 12, "people": 10}""")
    public record RowView(
            String key, String label, long value, @Nullable Long people) {

        static RowView of(Part part) {
            return new RowView(
                    part.row().key(),
                    part.label(),
                    part.row().value(),
                    part.row().people());
        }
    }
}
