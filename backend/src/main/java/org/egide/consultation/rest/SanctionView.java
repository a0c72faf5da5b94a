package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanction.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A measure on the person who wrote a content.
 *
 * @param id its id
 * @param content by which content the person is known
 * @param measure what it is
 * @param ground why
 * @param reason the sentence to the person
 * @param startsAt since when
 * @param endsAt when it ends by itself
 * @param by who decided
 * @param liftedAt when it was lifted before its end
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c",
         "measure": "HELD",
         "ground": "INSULT", "reason": "Three insults in a week.", "startsAt": "2021-03-02T08:20:00Z",
         "endsAt": "2021-04-01T08:20:00Z", "by": "Camille Exemple", "liftedAt": null}""")
public record SanctionView(
        UUID id,
        UUID content,
        Measure measure,
        Ground ground,
        String reason,
        Instant startsAt,
        Instant endsAt,
        String by,
        @Nullable Instant liftedAt) {

    static SanctionView of(Sanction sanction) {
        return new SanctionView(
                sanction.id(),
                sanction.content(),
                sanction.measure(),
                sanction.ground(),
                sanction.reason(),
                sanction.startsAt(),
                sanction.endsAt(),
                sanction.by(),
                sanction.liftedAt());
    }
}
