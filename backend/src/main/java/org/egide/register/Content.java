package org.egide.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.egide.ledger.Canonical;
import org.egide.ledger.Commitments;
import org.jspecify.annotations.Nullable;

/**
 * What the log commits to of a contribution: its words, and what its author said with them. Number, kind, theme and
 * channel are in the entry itself. The published name is committed to within, under a salt of its own, so that it can
 * be erased and the words stay provable.
 *
 * @param title its title
 * @param body its words
 * @param author the published name
 * @param commune INSEE code
 * @param receivedAt when it was received
 * @param replyTo the number of the contribution it answers
 * @param stance what it says of that one
 */
record Content(
        @Nullable String title,
        String body,
        @Nullable String author,
        @Nullable String commune,
        Instant receivedAt,
        @Nullable Long replyTo,
        @Nullable Stance stance) {

    /** The commitment in the log, in base 64. */
    String commitment(Seal seal) {
        return Commitments.of(Objects.requireNonNull(seal.words(), "erased"), canonical(seal));
    }

    /** What is hashed after the salt. */
    String canonical(Seal seal) {
        return Canonical.json(fields(seal));
    }

    /** The same as fields, for a receipt; the field of the name is its own commitment. */
    Map<String, @Nullable Object> fields(Seal seal) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("title", title);
        fields.put("body", body);
        fields.put("author", authorCommitment(seal));
        fields.put("commune", commune);
        fields.put("receivedAt", Canonical.instant(receivedAt));
        fields.put("replyTo", replyTo);
        fields.put("stance", Optional.ofNullable(stance).map(Enum::name).orElse(null));
        return fields;
    }

    /** The commitment of the published name, in base 64; also of one that was erased since. */
    @Nullable
    String authorCommitment(Seal seal) {
        return author == null
                ? seal.trace()
                : Commitments.of(
                        Objects.requireNonNull(seal.author(), "erased"), Canonical.json(Map.of("author", author)));
    }
}
