package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.ModerationRecord.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one week.
 *
 * @param week its Monday, in Paris
 * @param outcome what was decided
 * @param ground for this ground; null for all together (a decision may rest on several)
 * @param decided decisions made in the week
 * @param inTime of these, made within the charter's delay
 * @param meanDelaySeconds how long they waited, on average
 * @param undone of these, taken back since by a guarantor
 * @param appealed of these, appealed against since
 * @param reversed of these, reversed on appeal since
 */
@Schema(example = """
        {"week": "2021-03-01", "outcome": "REFUSE", "ground": "INSULT", "decided": 4, "inTime": 4,
         "meanDelaySeconds": 21600, "undone": 1, "appealed": 1, "reversed": 0}""")
public record FiguresView(
        LocalDate week,
        Outcome outcome,
        @Nullable Ground ground,
        long decided,
        long inTime,
        long meanDelaySeconds,
        long undone,
        long appealed,
        long reversed) {

    static FiguresView of(Figures figures) {
        return new FiguresView(
                figures.week(),
                figures.outcome(),
                figures.ground(),
                figures.decided(),
                figures.inTime(),
                figures.meanDelaySeconds(),
                figures.undone(),
                figures.appealed(),
                figures.reversed());
    }
}
