package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import org.egide.moderation.ActStore.Act;
import org.egide.moderation.DecisionStore.Made;
import org.egide.moderation.QueueStore.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a content.
 *
 * @param item the item as it stands
 * @param waits whether it waits for a guarantor
 * @param decisions what was decided, in order, what was taken back included
 * @param acts what else guarantors did
 * @param signals what a machine noticed
 */
public record History(QueueItem item, boolean waits, List<Past> decisions, List<Done> acts, List<Signal> signals) {

    static History of(Standing standing, List<Made> made, List<Act> acts, List<Signal> signals) {
        return new History(
                standing.item(),
                standing.waits(),
                made.stream()
                        .map(one -> new Past(one.decision(), one.undoneAt()))
                        .toList(),
                acts.stream()
                        .map(act -> new Done(act.what(), act.note(), act.by(), act.at()))
                        .toList(),
                signals);
    }

    /**
     * A decision of the past.
     *
     * @param decision the decision
     * @param undoneAt when it was taken back
     */
    public record Past(Decision decision, @Nullable Instant undoneAt) {}

    /**
     * Something that a guarantor did besides deciding.
     *
     * @param what {@code HANDED_OVER} or {@code RECLASSIFIED}
     * @param note what there is to say of it
     * @param by who
     * @param at when
     */
    public record Done(String what, String note, String by, Instant at) {}
}
