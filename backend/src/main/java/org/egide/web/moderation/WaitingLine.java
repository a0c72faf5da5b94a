package org.egide.web.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.QueueItem;
import org.egide.moderation.QueueItem.Claim;
import org.egide.moderation.QueueItem.Handing;
import org.egide.moderation.Signal;
import org.egide.moderation.Words.Field;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Something of the queue as pages show it, in one language.
 *
 * @param content its id
 * @param number its public number
 * @param theme its theme's title; where it belongs, for contents outside the themes
 * @param themeKey its theme's key; empty outside the themes
 * @param form what it is for its author
 * @param title its title
 * @param body its words, in pieces
 * @param author the name published with it
 * @param receivedAt when it was received
 * @param shown whether the public reads it while it waits
 * @param due against the charter's delay
 * @param signals what a machine noticed
 * @param reports what readers said
 * @param holder who holds it
 * @param handing to whom it was handed over
 */
record WaitingLine(
        UUID content,
        String number,
        String theme,
        String themeKey,
        String form,
        @Nullable String title,
        List<Piece> body,
        @Nullable String author,
        String receivedAt,
        boolean shown,
        Due due,
        List<SignalLine> signals,
        List<ReportLine> reports,
        @Nullable Claim holder,
        @Nullable Handing handing) {

    static WaitingLine of(Consultation consultation, Waiting waiting, Instant now, Locale locale) {
        Reading reading = waiting.reading();
        QueueItem item = waiting.item();
        Optional<Theme> theme = consultation.themeNamed(reading.context());
        Claim claim = item.claim();
        return new WaitingLine(
                reading.content(),
                reading.label(),
                theme.map(one -> one.title().in(locale)).orElse(reading.context()),
                theme.map(Theme::key).orElse(""),
                reading.form(),
                reading.title(),
                Piece.of(reading.body(), Field.BODY, waiting.signals()),
                reading.author(),
                Dates.toTheMinute(reading.receivedAt(), locale),
                item.shown(),
                Due.of(item.queuedAt(), waiting.dueAt(), now, locale),
                waiting.signals().stream()
                        .map(signal -> SignalLine.of(signal, reading))
                        .toList(),
                waiting.reports().stream()
                        .map(report -> new ReportLine(
                                report.ground().name(), report.sentence(), Dates.of(report.at(), locale)))
                        .toList(),
                claim != null && claim.until().isAfter(now) ? claim : null,
                item.handing());
    }

    /**
     * How long it waits against the charter's delay.
     *
     * @param hours for how many whole hours it waits
     * @param at when it is to be looked at, at the latest
     * @param late whether that is past
     */
    record Due(long hours, String at, boolean late) {

        static Due of(Instant since, Instant at, Instant now, Locale locale) {
            return new Due(Duration.between(since, now).toHours(), Dates.toTheMinute(at, locale), now.isAfter(at));
        }

        /** For how many whole days it waits. */
        public long days() {
            return hours / 24;
        }
    }

    /**
     * What a machine noticed.
     *
     * @param kind what
     * @param detail what else there is to say; empty for nothing
     * @param quote the words it is about; empty for the whole
     */
    record SignalLine(String kind, String detail, String quote) {

        static SignalLine of(Signal signal, Reading reading) {
            String detail = signal.detail();
            return new SignalLine(signal.kind().name(), detail == null ? "" : detail, quote(signal, reading));
        }

        private static String quote(Signal signal, Reading reading) {
            Field field = signal.field();
            String text = field == null ? null : reading.words().in(field);
            Integer from = signal.from();
            Integer to = signal.to();
            return text == null || from == null || to == null || from > to || to > text.length()
                    ? ""
                    : text.substring(from, to);
        }
    }

    /**
     * What a reader reported.
     *
     * @param ground contrary to what
     * @param sentence why
     * @param at the day
     */
    record ReportLine(String ground, @Nullable String sentence, String at) {}
}
