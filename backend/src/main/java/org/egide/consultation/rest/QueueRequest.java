package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
        @Parameter(
                description = "Only contents of this kind",
                example = "contribution",
                schema = @Schema(maxLength = 40))
        @Nullable
        String contentKind,

        @Parameter(description = "Only those in which a machine noticed this")
        Signal.@Nullable Kind signal,

        @Parameter(description = "Only those that wait since before this instant", example = "2021-03-01T00:00:00Z")
        @Nullable
        Instant queuedBefore,

        @Parameter(description = "Only those handed over to whoever asks", example = "true") @Nullable
        Boolean handedToMe) {

    QueueFilter toFilter(Person person) {
        String email = person.email();
        boolean mine = Boolean.TRUE.equals(handedToMe);
        return new QueueFilter(contentKind, signal, queuedBefore, mine ? (email == null ? "" : email) : null);
    }
}
