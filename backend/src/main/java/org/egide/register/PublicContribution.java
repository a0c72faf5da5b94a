package org.egide.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.egide.moderation.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as anyone may read it: what {@code register.v_public} shows, the one visibility rule.
 *
 * @param id its id
 * @param number its public number
 * @param state published, refused or withdrawn
 * @param kind its kind
 * @param theme the id of its theme
 * @param title its title; null for none or a stub
 * @param body its words; null for a stub
 * @param author the name its author lets be published; null otherwise
 * @param commune INSEE code; null when not said or a stub
 * @param channel how it came in
 * @param receivedAt when it was received
 * @param postedOn the day a letter was posted; null when not said, and for other channels
 * @param stateAt when it came to its state
 * @param ground why it is refused; null otherwise
 * @param replyTo the number of the contribution it answers; null otherwise
 * @param stance what the reply says of it; null otherwise
 * @param replies how many replies were published under it
 */
public record PublicContribution(
        UUID id,
        long number,
        State state,
        Kind kind,
        UUID theme,
        @Nullable String title,
        @Nullable String body,
        @Nullable String author,
        @Nullable String commune,
        Channel channel,
        Instant receivedAt,
        @Nullable LocalDate postedOn,
        Instant stateAt,
        @Nullable Ground ground,
        @Nullable Long replyTo,
        @Nullable Stance stance,
        int replies) {}
