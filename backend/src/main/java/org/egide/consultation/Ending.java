package org.egide.consultation;

import java.time.LocalDate;
import org.egide.consultation.Designation.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * The end of a mandate, as an officer decides it.
 *
 * @param reason why
 * @param replacement who takes over; null for nobody yet
 * @param resumesOn the day a consultation that this suspends goes on; null while nobody knows
 */
public record Ending(
        EndReason reason,
        @Nullable Designee replacement,
        @Nullable LocalDate resumesOn) {}
