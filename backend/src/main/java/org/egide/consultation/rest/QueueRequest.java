package org.egide.consultation.rest;

import java.time.Instant;
import org.egide.identity.Person;
import org.egide.moderation.QueueFilter;
import org.egide.moderation.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the queue to read.
 *
 * @param contentKind the kind of content; null for any
 * @param signal what a machine noticed; null for any
 * @param queuedBefore those that wait since before an instant; null for any
 * @param handedToMe whether only those handed over to whoever asks
 */
public record QueueRequest(
        @Nullable String contentKind,
        Signal.@Nullable Kind signal,
        @Nullable Instant queuedBefore,
        @Nullable Boolean handedToMe) {

    QueueFilter toFilter(Person person) {
        String email = person.email();
        boolean mine = Boolean.TRUE.equals(handedToMe);
        return new QueueFilter(contentKind, signal, queuedBefore, mine ? (email == null ? "" : email) : null);
    }
}
