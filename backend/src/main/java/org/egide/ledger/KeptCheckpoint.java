package org.egide.ledger;

import java.time.LocalDate;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint of a log at the end of a day.
 *
 * @param space the log
 * @param day the day, in Paris
 * @param size how many entries it signs
 * @param note the signed note
 * @param stamp the answer of a time-stamping authority over the note (RFC 3161, DER), null without one
 */
public record KeptCheckpoint(SpaceId space, LocalDate day, long size, String note, byte @Nullable [] stamp) {}
