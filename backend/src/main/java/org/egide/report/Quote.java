package org.egide.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an edition cites something: what the thing cited shows of the report.
 *
 * @param report the number of the report
 * @param edition the number of the edition
 * @param token how it is cited, such as {@code c12}
 * @param subject the id of what is cited
 * @param number the number of the reference in the document
 * @param place the anchor of the section of the first citation
 * @param heading the heading of that section
 * @param label what is cited, in words
 * @param target the page of what is cited, from the root
 * @param loss why the public may no longer read what was quoted; null while it may
 */
public record Quote(
        int report,
        int edition,
        String token,
        String subject,
        int number,
        String place,
        String heading,
        String label,
        String target,
        @Nullable Loss loss) {

    /** The address of the passage, from the root and without its language. */
    public String path(String slug) {
        return "/consultations/" + slug + "/report/" + report + "/" + edition + "#" + place;
    }

    /**
     * That what was quoted is gone.
     *
     * @param why what became of it
     * @param at when
     */
    public record Loss(Why why, Instant at) {}

    /** What became of a contribution that is quoted. */
    public enum Why {
        /** It was refused or withdrawn, or waits again. */
        HIDDEN,
        /** Its words became others: passages were blacked out, or its author corrected them. */
        REWORDED,
        /** Its author erased it. */
        ERASED
    }
}
