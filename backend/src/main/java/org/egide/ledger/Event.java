package org.egide.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.SpaceId;

/**
 * A fact at its place in a log.
 *
 * @param space the log
 * @param position its gapless position in the log, from 1
 * @param id its id
 * @param kind in the past tense
 * @param subject the id of what it is about
 * @param detail what else is public about it
 * @param occurredAt when it was accepted
 */
public record Event(
        SpaceId space,
        long position,
        UUID id,
        String kind,
        UUID subject,
        Map<String, Object> detail,
        Instant occurredAt) {}
