package org.egide.register;

import org.egide.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * A public event, and what the public reads of its contribution now.
 *
 * @param event the event
 * @param contribution whole when published, a stub when refused or withdrawn; null while it waits, and for other events
 * @param salt opens the commitment of the words; null unless they are published
 * @param authorSalt opens the commitment of the published name; null without a name
 * @param authorCommitment the commitment of a name that was erased; null otherwise
 */
public record Change(
        Event event,
        @Nullable PublicContribution contribution,
        byte @Nullable [] salt,
        byte @Nullable [] authorSalt,
        @Nullable String authorCommitment) {

    static Change of(Event event, @Nullable PublicContribution contribution, @Nullable Seal seal) {
        if (contribution == null || contribution.state() != State.PUBLISHED || seal == null) {
            return new Change(event, contribution, null, null, null);
        }
        return contribution.author() == null
                ? new Change(event, contribution, seal.words(), null, seal.trace())
                : new Change(event, contribution, seal.words(), seal.author(), null);
    }
}
