package org.egide.response;

import java.time.Instant;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.jspecify.annotations.Nullable;

/**
 * A question that the public reads, and where it stands.
 *
 * @param contribution the id of the contribution
 * @param number its public number
 * @param publishedAt since when the public reads it
 * @param answeredAt when it was last answered; null while it never was
 * @param answer the number of that answer
 * @param reopenedAt when its author said that this does not answer it; null unless it waits again for that
 * @param addressedTo the name of the respondent whom it is for; null for the owner
 * @param reason why the answer does not answer, for respondents and guarantors alone
 */
public record Question(
        UUID contribution,
        long number,
        Instant publishedAt,
        @Nullable Instant answeredAt,
        @Nullable Long answer,
        @Nullable Instant reopenedAt,
        @Nullable String addressedTo,
        @Nullable String reason) {

    /** Whether it is addressed to somebody who left: then the owner answers. */
    public boolean fallsToOwner(Consultation consultation) {
        return addressedTo != null
                && Respondent.named(consultation, addressedTo).isEmpty();
    }

    /** Whether somebody waits for an answer. */
    public boolean waiting() {
        return answeredAt == null || reopenedAt != null;
    }

    /** Since when somebody waits, or waited until the last answer. */
    public Instant since() {
        return reopenedAt == null ? publishedAt : reopenedAt;
    }

    /** Which questions. */
    public enum Standing {
        WAITING,
        ANSWERED
    }
}
