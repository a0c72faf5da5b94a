package org.egide.register;

import java.util.Map;
import org.egide.ledger.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt keeps to show that the log holds their words: {@code salt ‖ canonical JSON of content}
 * hashes to the commitment, and the log promises it, then proves it.
 *
 * @param content the fields that are hashed; the one of the name is a commitment of its own
 * @param author the published name, null for none
 * @param salt opens the commitment of the content
 * @param authorSalt opens that of the name, null without a name
 * @param proof what the log says of the commitment
 */
public record Evidence(
        Map<String, @Nullable Object> content,
        @Nullable String author,
        byte[] salt,
        byte @Nullable [] authorSalt,
        Proof proof) {}
