package org.egide.web.edition;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.egide.report.Edition;
import org.egide.report.EditionFile;

/**
 * A file of an edition, as pages list it.
 *
 * @param name of the file
 * @param kind what it is: {@code pdf}, {@code docx}, {@code odt}, {@code csv} or {@code zip}
 * @param title what is in it, empty where its kind says it
 * @param size as people read it
 * @param sha256 in hexadecimal
 */
record FileLine(String name, String kind, String title, String size, String sha256) {

    private static final double KILO = 1_000;

    static List<FileLine> all(Edition edition, Locale locale) {
        return edition.files().stream()
                .filter(file -> !file.isPicture())
                .map(file -> of(file, locale))
                .toList();
    }

    private static FileLine of(EditionFile file, Locale locale) {
        String kind = file.name().substring(file.name().lastIndexOf('.') + 1);
        return new FileLine(file.name(), kind, file.title(), size(file.size(), locale), file.sha256());
    }

    /** The key of what it is, in words. */
    public String label() {
        return "edition.file." + kind;
    }

    /** Whether it is a table of the report. */
    public boolean table() {
        return kind.equals("csv");
    }

    /** In thousands, or millions with one decimal. */
    static String size(long bytes, Locale locale) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(bytes < KILO * KILO ? 0 : 1);
        return bytes < KILO * KILO
                ? format.format(Math.max(1, Math.round(bytes / KILO))) + (french ? "\u00a0ko" : "\u00a0kB")
                : format.format(bytes / KILO / KILO) + (french ? "\u00a0Mo" : "\u00a0MB");
    }
}
