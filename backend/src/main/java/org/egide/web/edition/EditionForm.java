package org.egide.web.edition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor does with an edition.
 *
 * @param act {@code freeze}, {@code sign}, {@code publish} or {@code drop}
 * @param edition the number of the edition that was looked at
 * @param sha256 its hash
 * @param note what it corrects
 * @param reservation why it is signed although something remains uncovered or open
 */
record EditionForm(
        @Nullable String act,
        @Nullable Integer edition,
        @Nullable String sha256,
        @Nullable String note,
        @Nullable String reservation) {

    static final EditionForm EMPTY = new EditionForm(null, null, null, null, null);

    String doing() {
        return Objects.requireNonNullElse(act, "");
    }

    int number() {
        return Objects.requireNonNullElse(edition, 0);
    }

    String hash() {
        return Objects.requireNonNullElse(sha256, "");
    }

    /** What was typed, kept when it is refused. */
    public String typedNote() {
        return Objects.requireNonNullElse(note, "");
    }

    /** What was typed, kept when it is refused. */
    public String typedReservation() {
        return Objects.requireNonNullElse(reservation, "");
    }
}
