package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
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
 * @param theme those of this theme and of those under it; null for any
 * @param form those that are this for their authors, such as {@code QUESTION}; null for any
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

        @Parameter(
                description = "Only those of this theme, by its key, and of the themes under it",
                example = "water",
                schema = @Schema(maxLength = 80))
        @Nullable
        String theme,

        @Parameter(
                description = "Only those that are this for their authors",
                example = "QUESTION",
                schema = @Schema(maxLength = 40))
        @Nullable
        String form,

        @Parameter(description = "Only those handed over to whoever asks", example = "true") @Nullable
        Boolean handedToMe) {

    /** Fails with {@link org.egide.shared.InvalidRequest} for a theme that the consultation does not have. */
    QueueFilter toFilter(Consultation consultation, Person person) {
        String email = person.email();
        boolean mine = Boolean.TRUE.equals(handedToMe);
        return new QueueFilter(
                contentKind,
                signal,
                queuedBefore,
                mine ? (email == null ? "" : email) : null,
                theme == null ? List.of() : consultation.branch(theme),
                form);
    }
}
