package org.egide.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the questions of a consultation stand, those counted that the public reads.
 *
 * @param answered those that were answered, and not reopened since
 * @param waiting those that wait, the reopened ones included
 * @param reopened of these, those whose author said that the answer does not answer
 * @param oldest since when the oldest one waits; null when none does
 * @param medianDays half of the first answers came within so many days of the question; null before the first
 */
public record QuestionFigures(
        long answered,
        long waiting,
        long reopened,
        @Nullable Instant oldest,
        @Nullable Double medianDays) {}
