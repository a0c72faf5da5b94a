package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.moderation.Ground;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits.
 *
 * @param content its id, by which it is decided
 * @param contentKind what it is, such as {@code contribution}
 * @param label its public number
 * @param theme the key of its theme; null when it has none
 * @param title its title
 * @param body its words
 * @param author the name published with it
 * @param receivedAt when it was received
 * @param published whether the public reads it while it waits
 * @param queuedAt since when it waits
 * @param dueAt when the charter says that it is looked at, at the latest
 * @param claim who holds it; null for nobody
 * @param signals what a machine noticed: why it stands where it stands
 * @param reports what readers said of it
 * @param cursor to pass it over
 */
@Schema(example = """
        {"content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "contentKind": "contribution", "label": "12",
         "theme": "water", "title": null,
         "body": "Call me on 06 11 22 33 44.", "author": null, "receivedAt": "2021-03-01T08:15:00Z", "published": false,
         "queuedAt": "2021-03-01T08:15:00Z", "dueAt": "2021-03-04T08:15:00Z",
         "claim": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "by": "Camille Exemple",
         "until": "2021-03-02T08:30:00Z"},
         "signals": [{"kind": "TELEPHONE", "field": "BODY", "from": 11, "to": 25, "detail": null}], "reports": [],
         "cursor": "cXVldWU6MTI6NWYzYTI"}""")
public record WaitingView(
        UUID content,
        String contentKind,
        String label,
        @Nullable String theme,
        @Nullable String title,
        String body,
        @Nullable String author,
        Instant receivedAt,
        boolean published,
        Instant queuedAt,
        Instant dueAt,
        @Nullable ClaimView claim,
        List<Signal> signals,
        List<ReportLine> reports,
        String cursor) {

    static WaitingView of(Consultation consultation, Waiting waiting) {
        var reading = waiting.reading();
        var item = waiting.item();
        return new WaitingView(
                reading.content(),
                item.kind(),
                reading.label(),
                consultation.themeNamed(reading.context()).map(Theme::key).orElse(null),
                reading.title(),
                reading.body(),
                reading.author(),
                reading.receivedAt(),
                item.shown(),
                item.queuedAt(),
                waiting.dueAt(),
                ClaimView.of(item.claim()),
                waiting.signals(),
                waiting.reports().stream()
                        .map(report -> new ReportLine(report.ground(), report.sentence(), report.at()))
                        .toList(),
                waiting.cursor());
    }

    /**
     * What a reader said, without the reader.
     *
     * @param ground contrary to what
     * @param sentence why
     * @param at when
     */
    public record ReportLine(Ground ground, @Nullable String sentence, Instant at) {}
}
