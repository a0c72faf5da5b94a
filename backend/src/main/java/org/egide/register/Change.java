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
 */
public record Change(
        Event event, @Nullable PublicContribution contribution, byte @Nullable [] salt, byte @Nullable [] authorSalt) {

    static Change of(Event event, @Nullable PublicContribution contribution, @Nullable Seal seal) {
        if (contribution == null || contribution.state() != State.PUBLISHED || seal == null) {
            return new Change(event, contribution, null, null);
        }
        return new Change(event, contribution, seal.words(), contribution.author() == null ? null : seal.author());
    }
}
