package org.egide.register.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.moderation.Ground;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.PublicContribution;
import org.egide.register.Stance;
import org.egide.register.State;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as anyone may read it. A refused or withdrawn one has no title, words, author nor commune.
 *
 * @param id its id
 * @param number its public number
 * @param status published, refused or withdrawn
 * @param kind its kind
 * @param theme the key of its theme
 * @param title its title
 * @param body its words
 * @param authorName the name its author lets be published
 * @param commune INSEE code of the author's commune
 * @param channel how it came in
 * @param receivedAt when it was received
 * @param postedOn the day a letter was posted; after the last day of the consultation, only letters posted in time are
 *     received
 * @param statusAt when it came to its status
 * @param ground why it was refused
 * @param replyTo the number of the contribution it answers
 * @param stance what it says of that one
 * @param replies how many replies were published under it
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "number": 12, "status": "PUBLISHED", "kind": "QUESTION",
         "theme": "water", "title": "Cooling water", "body": "How much water will the plant take in August?",
         "authorName": null, "commune": "62276", "channel": "WEB", "receivedAt": "2021-03-02T08:15:00Z",
         "postedOn": null, "statusAt": "2021-03-02T14:00:00Z",
         "ground": null, "replyTo": null, "stance": null, "replies": 2}""")
public record ContributionView(
        UUID id,
        long number,
        State status,
        Kind kind,
        String theme,
        @Nullable String title,
        @Nullable String body,
        @Nullable String authorName,
        @Nullable String commune,
        Channel channel,
        Instant receivedAt,
        @Nullable LocalDate postedOn,
        Instant statusAt,
        @Nullable Ground ground,
        @Nullable Long replyTo,
        @Nullable Stance stance,
        int replies) {

    /** The view of a contribution of a consultation. */
    static ContributionView of(Consultation consultation, PublicContribution contribution) {
        return new ContributionView(
                contribution.id(),
                contribution.number(),
                contribution.state(),
                contribution.kind(),
                consultation.theme(contribution.theme()).map(Theme::key).orElseThrow(),
                contribution.title(),
                contribution.body(),
                contribution.author(),
                contribution.commune(),
                contribution.channel(),
                contribution.receivedAt(),
                contribution.postedOn(),
                contribution.stateAt(),
                contribution.ground(),
                contribution.replyTo(),
                contribution.stance(),
                contribution.replies());
    }
}
