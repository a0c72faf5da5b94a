package org.egide.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a figure that nothing here counts.
 *
 * @param id the figure
 * @param value how many; null where what was said before is taken back
 * @param on the day up to which it was counted, Paris
 * @param note where it comes from, or why it is taken back
 * @param by the name of who said it
 * @param at when it was said
 */
public record DeclaredFigure(FigureId id, @Nullable Long value, LocalDate on, String note, String by, Instant at) {}
