package org.egide.web.edition;

import java.util.List;
import java.util.Locale;
import org.egide.report.Edition;
import org.egide.report.Signature;
import org.egide.web.Dates;

/**
 * An edition, as pages show it.
 *
 * @param report the number of the report
 * @param number its number
 * @param kind what the report is about
 * @param state where it stands
 * @param title its title
 * @param language of its words
 * @param on since when: published, dropped or frozen
 * @param frozenAt when it was frozen, to the minute
 * @param frozenBy by whom
 * @param note what it corrects, empty for the first
 * @param reservation of the guarantors, empty for none
 * @param sha256 of the PDF
 * @param dataSha256 of the data set
 * @param late whether it was published late
 * @param withheld whether its files are withheld
 * @param lost what it quotes and the public may no longer read
 * @param signatures who signed it
 * @param files its files
 */
record EditionLine(
        int report,
        int number,
        String kind,
        String state,
        String title,
        String language,
        String on,
        String frozenAt,
        String frozenBy,
        String note,
        String reservation,
        String sha256,
        String dataSha256,
        boolean late,
        boolean withheld,
        List<String> lost,
        List<SignatureLine> signatures,
        List<FileLine> files) {

    static EditionLine of(Edition edition, Locale locale) {
        return new EditionLine(
                edition.report(),
                edition.number(),
                edition.kind().name(),
                edition.state().name(),
                edition.title(),
                edition.language().toLanguageTag(),
                Dates.of(edition.since(), locale),
                Dates.toTheMinute(edition.frozenAt(), locale),
                edition.frozenBy(),
                edition.note(),
                edition.reservation(),
                edition.sha256(),
                edition.dataSha256(),
                edition.late(),
                edition.isWithheld(),
                edition.lost().stream().map(quote -> quote.label()).toList(),
                edition.signatures().stream()
                        .map(one -> SignatureLine.of(one, locale))
                        .toList(),
                FileLine.all(edition, locale));
    }

    /** How many of its files are tables. */
    public long tables() {
        return files.stream().filter(FileLine::table).count();
    }

    static List<EditionLine> all(List<Edition> editions, Locale locale) {
        return editions.stream().map(edition -> of(edition, locale)).toList();
    }

    /**
     * A signature.
     *
     * @param name of whom
     * @param at when, to the minute
     * @param late whether that was after the day on which the report was due
     */
    record SignatureLine(String name, String at, boolean late) {

        static SignatureLine of(Signature signature, Locale locale) {
            return new SignatureLine(signature.name(), Dates.toTheMinute(signature.at(), locale), signature.late());
        }
    }
}
