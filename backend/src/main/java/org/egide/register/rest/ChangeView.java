package org.egide.register.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.ledger.Event;
import org.egide.register.Change;
import org.egide.register.PublicContribution;
import org.egide.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * An event of a consultation's log.
 *
 * @param cursor where to resume after it
 * @param index its place in the log, from 0
 * @param event what happened
 * @param at when
 * @param subject the id of what it is about
 * @param detail what else its entry says
 * @param contribution its contribution as it stands now; null while it waits, and for other events
 * @param salt opens the commitment of the words, in base 64; null unless they are published
 * @param authorSalt opens the commitment of the published name, in base 64; null without one
 * @param authorCommitment the commitment of a name that was erased, in base 64: the words are proved with it; null
 *     otherwise
 */
@Schema(example = """
        {"cursor": "Y2hhbmdlczoxMzo5ZjQ1", "index": 12, "event": "moderation.refused",
         "at": "2021-03-02T14:00:00Z", "subject": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c",
         "detail": {"ground": "INSULT"}, "contribution": {"number": 12, "status": "REFUSED", "body": null},
         "salt": null, "authorSalt": null, "authorCommitment": null}""")
public record ChangeView(
        String cursor,
        long index,
        String event,
        Instant at,
        UUID subject,
        Map<String, Object> detail,
        @Nullable ContributionView contribution,
        byte @Nullable [] salt,
        byte @Nullable [] authorSalt,
        @Nullable String authorCommitment) {

    private static final String ORDER = "changes";

    /** The view of a change of a consultation. */
    static ChangeView of(Consultation consultation, Change change) {
        Event event = change.event();
        PublicContribution contribution = change.contribution();
        return new ChangeView(
                new Cursor(ORDER, event.position()).encode(),
                event.position() - 1,
                event.kind(),
                event.occurredAt(),
                event.subject(),
                event.detail(),
                contribution == null ? null : ContributionView.of(consultation, contribution),
                change.salt(),
                change.authorSalt(),
                change.authorCommitment());
    }

    /** The position after which a cursor stands; 0 for none. Fails with {@code invalid-cursor}. */
    static long positionOf(@Nullable String cursor) {
        return cursor == null || cursor.isBlank()
                ? 0
                : Cursor.decode(ORDER, cursor).key();
    }
}
