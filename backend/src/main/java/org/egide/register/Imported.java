package org.egide.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.egide.moderation.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that comes from elsewhere, with what its source says of it. Its text is kept whole, whatever its
 * length.
 *
 * @param source the source's name; with the original id, it tells whether it was received before
 * @param originalId its id at the source
 * @param theme the id of its theme
 * @param kind its kind
 * @param channel how it came in at the source
 * @param title its title; null for none
 * @param body its words
 * @param author the source's label of its author, published as it was; null for none
 * @param commune INSEE code; null when not said
 * @param receivedAt when the source received it
 * @param postedOn the day a letter was posted (its postmark); null when not said, and for other channels
 * @param replyTo the id of the contribution it answers; null otherwise
 * @param stance what the reply says of it; null otherwise
 * @param decision what the source had decided of it; null to let it wait for a guarantor
 * @param withdrawn whether its author withdrew it at the source: it keeps its number, the public sees a stub
 * @param data what else the source said, kept as it was
 * @param operator who imported it
 */
public record Imported(
        String source,
        String originalId,
        UUID theme,
        Kind kind,
        Channel channel,
        @Nullable String title,
        String body,
        @Nullable String author,
        @Nullable String commune,
        Instant receivedAt,
        @Nullable LocalDate postedOn,
        @Nullable UUID replyTo,
        @Nullable Stance stance,
        @Nullable Decision decision,
        boolean withdrawn,
        Map<String, String> data,
        String operator) {}
