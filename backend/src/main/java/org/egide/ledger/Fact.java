package org.egide.ledger;

import java.util.Map;
import java.util.UUID;
import org.egide.shared.SpaceId;

/**
 * Something that was accepted, to be appended to the log in the transaction that makes it so.
 *
 * @param space the log it belongs to
 * @param kind in the past tense, such as {@code contribution.submitted}
 * @param subject the id of what it is about, opaque to the ledger
 * @param detail what else is public about it: JSON values only, never personal data
 */
public record Fact(SpaceId space, String kind, UUID subject, Map<String, Object> detail) {}
