package org.egide.web.moderation;

import java.util.List;
import java.util.Locale;
import org.egide.moderation.Ground;
import org.egide.moderation.RecordLine;
import org.egide.moderation.RecordLine.AppealLine;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record as its page shows it: never the words, nor a person.
 *
 * @param number the public number of what was decided of
 * @param contribution whether that is a contribution, which has a page
 * @param at the day
 * @param outcome what was decided
 * @param origin in what quality
 * @param grounds why something is kept back
 * @param after whether the public read it while it waited
 * @param hours for how many whole hours it waited
 * @param undoneAt the day it was taken back
 * @param appeal the appeal against it: {@code OPEN}, {@code UPHELD}, {@code REVERSED}; empty without one
 * @param appealAt the day of that
 */
record RecordRow(
        String number,
        boolean contribution,
        String at,
        String outcome,
        String origin,
        List<String> grounds,
        boolean after,
        long hours,
        @Nullable String undoneAt,
        String appeal,
        @Nullable String appealAt) {

    private static final String CONTRIBUTION = "contribution";

    static RecordRow of(RecordLine line, Locale locale) {
        var undone = line.undoneAt();
        AppealLine appeal = line.appeal();
        return new RecordRow(
                line.label(),
                line.kind().equals(CONTRIBUTION),
                Dates.of(line.at(), locale),
                line.outcome().name(),
                line.origin().name(),
                line.grounds().stream().map(Ground::name).toList(),
                line.shown(),
                Math.max(0, line.delay().toHours()),
                undone == null ? null : Dates.of(undone, locale),
                stateOf(appeal),
                dayOf(appeal, locale));
    }

    private static String stateOf(@Nullable AppealLine appeal) {
        if (appeal == null) {
            return "";
        }
        var result = appeal.result();
        return result == null ? "OPEN" : result.name();
    }

    private static @Nullable String dayOf(@Nullable AppealLine appeal, Locale locale) {
        if (appeal == null) {
            return null;
        }
        var judged = appeal.judgedAt();
        return Dates.of(judged == null ? appeal.dueAt() : judged, locale);
    }
}
