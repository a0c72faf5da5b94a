package org.egide.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row about to enter the register, whatever the channel: the one shape that is inserted.
 *
 * @param id its id
 * @param number its number
 * @param kind its kind
 * @param theme its theme's id
 * @param title its title
 * @param body its words
 * @param author the name that may be published
 * @param commune INSEE code
 * @param channel how it came in
 * @param state its first state
 * @param ground why it is refused
 * @param receivedAt when it was received
 * @param stateAt when it came to its state
 * @param enteredAt when it came into this register; later than its reception for an import
 * @param receiptHash what is stored of its receipt's code, null without a receipt
 * @param words its text-search vector
 * @param origin where it comes from, null when it was written here
 * @param seal what opens its commitments in the log
 */
record Entry(
        UUID id,
        long number,
        Kind kind,
        UUID theme,
        @Nullable String title,
        String body,
        @Nullable String author,
        @Nullable String commune,
        Channel channel,
        State state,
        @Nullable String ground,
        Instant receivedAt,
        Instant stateAt,
        Instant enteredAt,
        byte @Nullable [] receiptHash,
        String words,
        @Nullable Origin origin,
        Seal seal) {

    /** How it stands for the parts above. */
    Dependent.Standing standing() {
        return new Dependent.Standing(id, number, kind, theme, channel, receivedAt, 1, state == State.PUBLISHED);
    }

    /**
     * Where a contribution that was not written here comes from.
     *
     * @param source the source's name
     * @param originalId its id there
     * @param replyTo the contribution it answers
     * @param replyNumber the number of that one
     * @param stance what it says of it
     * @param postedOn the day a letter was posted
     * @param data what else the source said, as JSON
     * @param operator who imported it; for an e-mail, the box that it arrived in
     */
    record Origin(
            String source,
            String originalId,
            @Nullable UUID replyTo,
            @Nullable Long replyNumber,
            @Nullable Stance stance,
            @Nullable LocalDate postedOn,
            String data,
            String operator) {}

    /** An entry of an import. */
    static Entry of(Imported imported, UUID id, long number, String words, Origin origin, Instant now) {
        Decision decision = imported.withdrawn() ? null : imported.decision();
        return new Entry(
                id,
                number,
                imported.kind(),
                imported.theme(),
                imported.title(),
                imported.body(),
                imported.author(),
                imported.commune(),
                imported.channel(),
                imported.withdrawn() ? State.WITHDRAWN : stateAfter(decision),
                groundOf(decision),
                imported.receivedAt(),
                decision == null ? now : decision.at(),
                now,
                null,
                words,
                origin,
                Seal.fresh());
    }

    static State stateAfter(@Nullable Decision decision) {
        if (decision == null) {
            return State.WAITING;
        }
        return switch (decision.outcome()) {
            case PUBLISH, PUBLISH_REDACTED -> State.PUBLISHED;
            case REFUSE -> State.REFUSED;
        };
    }

    private static @Nullable String groundOf(@Nullable Decision decision) {
        if (decision == null || decision.outcome() != Outcome.REFUSE || decision.ground() == null) {
            return null;
        }
        return decision.ground().name();
    }

    /** What the log commits to of it. */
    Content content() {
        return new Content(
                title,
                body,
                author,
                commune,
                receivedAt,
                origin == null ? null : origin.replyNumber(),
                origin == null ? null : origin.stance());
    }

    boolean isReply() {
        return origin != null && origin.replyTo() != null;
    }
}
