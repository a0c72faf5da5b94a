package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.RecordLine;
import org.egide.moderation.RecordLine.AppealLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the public record.
 *
 * @param id its id
 * @param at when it was decided
 * @param contentKind the kind of content
 * @param number the content's public number
 * @param outcome what was decided
 * @param origin by a guarantor, on appeal, or at the source of an import
 * @param grounds why something is kept back
 * @param charter the version of the charter
 * @param mode {@code BEFORE_PUBLICATION} or {@code AFTER_PUBLICATION}: whether the public read it while it waited
 * @param delaySeconds how long it waited
 * @param undoneAt when a guarantor took the decision back
 * @param appeal the appeal against it
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "at": "2021-03-02T08:20:00Z",
         "contentKind": "contribution", "number": "12", "outcome": "REFUSE",
         "origin": "GUARANTOR", "grounds": ["INSULT"], "charter": 1, "mode": "BEFORE_PUBLICATION",
         "delaySeconds": 86700,
         "undoneAt": null, "appeal": null}""")
public record RecordLineView(
        UUID id,
        Instant at,
        String contentKind,
        String number,
        Outcome outcome,
        Origin origin,
        List<Ground> grounds,
        int charter,
        String mode,
        long delaySeconds,
        @Nullable Instant undoneAt,
        @Nullable AppealLine appeal) {

    static RecordLineView of(RecordLine line) {
        return new RecordLineView(
                line.id(),
                line.at(),
                line.kind(),
                line.label(),
                line.outcome(),
                line.origin(),
                line.grounds(),
                line.charter(),
                line.shown() ? "AFTER_PUBLICATION" : "BEFORE_PUBLICATION",
                line.delay().toSeconds(),
                line.undoneAt(),
                line.appeal());
    }
}
