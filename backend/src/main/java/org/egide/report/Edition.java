package org.egide.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was frozen: one set of bytes, which the guarantors sign and the public reads.
 *
 * @param space its consultation
 * @param report the number of the report
 * @param number its number in the report, from 1
 * @param kind what the report is about
 * @param language of its words
 * @param state where it stands
 * @param title the title of the report when it was frozen
 * @param frozenAt when; its figures are counted as of the whole minute before
 * @param frozenBy the name of who froze it
 * @param note what it corrects of the edition before; empty for the first
 * @param reservation why it is signed although something remains uncovered or open; empty for no reason
 * @param sha256 of the PDF, in hexadecimal: what is signed
 * @param dataSha256 of the data set, in hexadecimal
 * @param late whether it was published after the day on which it was due
 * @param endedAt when it was published or dropped; null while it is frozen
 * @param signatures who signed it, in order; of a published one, those who were in office then
 * @param files its files, in the order in which they are shown
 * @param lost what it quotes and the public may no longer read; empty as long as it shows whole
 */
public record Edition(
        SpaceId space,
        int report,
        int number,
        ReportKind kind,
        Locale language,
        EditionState state,
        String title,
        Instant frozenAt,
        String frozenBy,
        String note,
        String reservation,
        String sha256,
        String dataSha256,
        boolean late,
        @Nullable Instant endedAt,
        List<Signature> signatures,
        List<EditionFile> files,
        List<Quote> lost) {

    /** Its lists are its own. */
    public Edition {
        signatures = List.copyOf(signatures);
        files = List.copyOf(files);
        lost = List.copyOf(lost);
    }

    /** Whether its files are kept back: they hold words that the public may no longer read (decision 64). */
    public boolean isWithheld() {
        return !lost.isEmpty();
    }

    /** Since when it is as it is: published or dropped, or frozen. */
    public Instant since() {
        return endedAt == null ? frozenAt : endedAt;
    }

    /** Whether somebody signed it. */
    public boolean isSignedBy(String account) {
        return signatures.stream().anyMatch(one -> one.account().equals(account));
    }
}
