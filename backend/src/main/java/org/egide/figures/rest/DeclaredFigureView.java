package org.egide.figures.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.egide.figures.DeclaredFigure;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a figure.
 *
 * @param figure its stable name
 * @param value how many; null where it is taken back
 * @param on the day up to which it was counted, Paris
 * @param note where it comes from, or why it is taken back
 * @param by who said it
 * @param at when it was said
 */
@Schema(name = "DeclaredFigure", example = """
        {"figure": "meetings", "value": 13, "on": "2021-04-23", "note": "Feuilles d’émargement.",
         "by": "Camille Exemple", "at": "2021-04-24T08:00:00Z"}""")
public record DeclaredFigureView(
        String figure, @Nullable Long value, LocalDate on, String note, String by, Instant at) {

    static DeclaredFigureView of(DeclaredFigure said) {
        return new DeclaredFigureView(said.id().id(), said.value(), said.on(), said.note(), said.by(), said.at());
    }
}
