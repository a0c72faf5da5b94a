package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.moderation.History;
import org.egide.moderation.History.Done;
import org.egide.moderation.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a content, without its words.
 *
 * @param waits whether it waits for a guarantor
 * @param queuedAt since when it waited last
 * @param claim who holds it
 * @param signals what a machine noticed
 * @param decisions what persons decided, in order, what was taken back included
 * @param acts what else guarantors did
 */
@Schema(example = """
        {"waits": false, "queuedAt": "2021-03-01T08:15:00Z", "claim": null,
         "signals": [{"kind": "TELEPHONE", "field": "BODY", "from": 11, "to": 25, "detail": null}],
         "decisions": [], "acts": []}""")
public record HistoryView(
        boolean waits,
        Instant queuedAt,
        @Nullable ClaimView claim,
        List<Signal> signals,
        List<PastView> decisions,
        List<Done> acts) {

    static HistoryView of(History history) {
        return new HistoryView(
                history.waits(),
                history.item().queuedAt(),
                ClaimView.of(history.item().claim()),
                history.signals(),
                history.decisions().stream()
                        .map(past -> new PastView(DecisionView.of(past.decision()), past.undoneAt()))
                        .toList(),
                history.acts());
    }

    /**
     * A decision of the past.
     *
     * @param decision the decision
     * @param undoneAt when it was taken back
     */
    public record PastView(DecisionView decision, @Nullable Instant undoneAt) {}
}
