package org.egide.register;

import java.time.Instant;
import java.util.UUID;
import org.egide.register.Dependent.Standing;
import org.egide.register.TallyStore.Heading;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with its words, whatever its state: for its author and the guarantors, never for the public.
 *
 * @param id its id
 * @param number its number
 * @param state its state when it was read
 * @param kind its kind
 * @param theme its theme's id
 * @param channel how it came in
 * @param title its title
 * @param body its words
 * @param author the name that may be published
 * @param receivedAt when it was received
 * @param revision grows with each correction
 * @param replyNumber the number of the contribution it answers
 * @param stance what it says of that one
 * @param commune INSEE code
 * @param seal what opens its commitments in the log
 */
record Whole(
        UUID id,
        long number,
        State state,
        Kind kind,
        UUID theme,
        Channel channel,
        @Nullable String title,
        String body,
        @Nullable String author,
        Instant receivedAt,
        int revision,
        @Nullable Long replyNumber,
        @Nullable Stance stance,
        @Nullable String commune,
        Seal seal) {

    /** The same, filed under another theme. */
    Whole filedUnder(UUID other) {
        return new Whole(
                id,
                number,
                state,
                kind,
                other,
                channel,
                title,
                body,
                author,
                receivedAt,
                revision,
                replyNumber,
                stance,
                commune,
                seal);
    }

    /** The same, at the revision that a correction makes. */
    Whole corrected() {
        return new Whole(
                id,
                number,
                state,
                kind,
                theme,
                channel,
                title,
                body,
                author,
                receivedAt,
                revision + 1,
                replyNumber,
                stance,
                commune,
                seal);
    }

    /** How it stands for the parts above, once in a state. */
    Standing standing(State as) {
        return new Standing(id, number, kind, theme, channel, receivedAt, revision, as == State.PUBLISHED);
    }

    Heading heading(State as) {
        return new Heading(as, theme, kind, replyNumber != null);
    }

    /** What the log commits to of it, once its words and its signature are these. */
    Content content(@Nullable String newTitle, String newBody, @Nullable String newAuthor) {
        return new Content(newTitle, newBody, newAuthor, commune, receivedAt, replyNumber, stance);
    }

    /** What the log commits to of it. */
    Content content() {
        return content(title, body, author);
    }
}
