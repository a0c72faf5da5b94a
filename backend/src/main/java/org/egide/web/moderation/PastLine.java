package org.egide.web.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.egide.moderation.Decision;
import org.egide.moderation.Ground;
import org.egide.moderation.History;
import org.egide.moderation.History.Done;
import org.egide.moderation.History.Past;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person decided or did.
 *
 * @param what the end of the key of the sentence
 * @param by who
 * @param at when
 * @param grounds why something is kept back
 * @param said the sentence to the author, or the note
 * @param undoneAt when it was taken back
 */
record PastLine(
        String what,
        String by,
        String at,
        List<String> grounds,
        @Nullable String said,
        @Nullable String undoneAt) {

    /** What happened to a content, in order. */
    static List<PastLine> of(History history, Locale locale) {
        return Stream.concat(
                        history.decisions().stream()
                                .map(past -> new Dated(past.decision().at(), of(past, locale))),
                        history.acts().stream().map(done -> new Dated(done.at(), of(done, locale))))
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::line)
                .toList();
    }

    private static PastLine of(Past past, Locale locale) {
        Decision decision = past.decision();
        var undone = past.undoneAt();
        return new PastLine(
                decision.origin() + "." + decision.outcome(),
                decision.by(),
                Dates.toTheMinute(decision.at(), locale),
                decision.grounds().stream().map(Ground::name).toList(),
                decision.reason(),
                undone == null ? null : Dates.toTheMinute(undone, locale));
    }

    private static PastLine of(Done done, Locale locale) {
        return new PastLine(done.what(), done.by(), Dates.toTheMinute(done.at(), locale), List.of(), done.note(), null);
    }

    private record Dated(java.time.Instant at, PastLine line) {}
}
