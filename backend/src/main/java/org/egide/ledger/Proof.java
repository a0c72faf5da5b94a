package org.egide.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a commitment is, or will be, in the log.
 *
 * @param promise the log's word
 * @param inclusion the proof, null until the entry is in the tree
 * @param keys the keys that sign the log, the current one first, as {@code name+id+key}
 */
public record Proof(Promise promise, @Nullable Inclusion inclusion, List<String> keys) {}
