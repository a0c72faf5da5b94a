package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.report.Edition;
import org.egide.report.EditionFile;
import org.egide.report.EditionState;
import org.egide.report.ReportKind;
import org.egide.report.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report.
 *
 * @param report the number of the report in its consultation
 * @param number the number of the edition in its report
 * @param kind what the report is about
 * @param language of its words
 * @param state where it stands; the public sees published ones only
 * @param title its title
 * @param frozenAt when it was composed; its figures are counted as of the whole minute before
 * @param publishedAt when it was published; null before
 * @param note what it corrects of the edition before; empty for the first
 * @param reservation why it was signed although something remained uncovered or open; empty for no reason
 * @param sha256 of the PDF, in hexadecimal: what was signed, and what the log keeps
 * @param dataSha256 of the data set, in hexadecimal
 * @param late whether it was published after the day on which it was due
 * @param withheld what it cites and the public may no longer read: its files are withheld while there is something
 * @param signatures who signed it
 * @param files its files, under {@code files/}
 */
@Schema(name = "Edition", example = """
        {"report": 1, "number": 1, "kind": "FINAL", "language": "fr", "state": "PUBLISHED",
         "title": "Bilan de la concertation", "frozenAt": "2021-05-20T08:00:00Z",
         "publishedAt": "2021-05-21T08:00:00Z", "note": "", "reservation": "",
         "sha256": "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
         "dataSha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
         "late": false, "withheld": [],
         "signatures": [{"name": "Camille Exemple", "at": "2021-05-20T09:00:00Z", "late": false}],
         "files": [{"name": "report.pdf", "title": "", "mediaType": "application/pdf", "size": 812000,
         "sha256": "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea"}]}""")
record EditionView(
        int report,
        int number,
        ReportKind kind,
        String language,
        EditionState state,
        String title,
        Instant frozenAt,
        @Nullable Instant publishedAt,
        String note,
        String reservation,
        String sha256,
        String dataSha256,
        boolean late,
        List<String> withheld,
        List<SignatureView> signatures,
        List<FileView> files) {

    static EditionView of(Edition edition) {
        return new EditionView(
                edition.report(),
                edition.number(),
                edition.kind(),
                edition.language().toLanguageTag(),
                edition.state(),
                edition.title(),
                edition.frozenAt(),
                edition.state() == EditionState.PUBLISHED ? edition.endedAt() : null,
                edition.note(),
                edition.reservation(),
                edition.sha256(),
                edition.dataSha256(),
                edition.late(),
                edition.lost().stream().map(quote -> quote.token()).toList(),
                edition.signatures().stream().map(SignatureView::of).toList(),
                edition.files().stream()
                        .filter(file -> !file.isPicture())
                        .map(FileView::of)
                        .toList());
    }

    /**
     * A signature.
     *
     * @param name of which guarantor
     * @param at when
     * @param late whether that was after the day on which the report was due
     */
    record SignatureView(String name, Instant at, boolean late) {

        static SignatureView of(Signature one) {
            return new SignatureView(one.name(), one.at(), one.late());
        }
    }

    /**
     * A file.
     *
     * @param name of the file
     * @param title what is in it; empty where its name says it
     * @param mediaType its media type
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     */
    record FileView(String name, String title, String mediaType, long size, String sha256) {

        static FileView of(EditionFile file) {
            return new FileView(file.name(), file.title(), file.mediaType(), file.size(), file.sha256());
        }
    }
}
