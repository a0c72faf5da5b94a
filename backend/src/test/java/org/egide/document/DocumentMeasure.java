package org.egide.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.egide.document.Block.Contents;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Illustration;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Document.Front;
import org.egide.document.Run.Citation;
import org.egide.document.Run.Note;
import org.egide.document.Run.Text;
import org.junit.jupiter.api.Test;

/**
 * How long a report of 200 pages with 1,000 citations takes in each format, for a limit of 30 s and 512 MB: to be run
 * in a JVM with {@code -Xmx512m}. Prints; judges nothing.
 */
class DocumentMeasure {

    private static final int SECTIONS = 50;
    private static final int CITATIONS = 20;

    private static final String WORDS = "La crainte qui revient le plus souvent est celle d’une rivière plus basse, "
            + "que les riverains disent déjà voir ; d’autres rappellent que l’eau rendue sert aux jardins, et "
            + "demandent que la mesure du pont soit publiée chaque semaine, avec la méthode et ses lacunes. ";

    private final Documents documents = Samples.documents();

    @Test
    void aReportOfTwoHundredPages() throws IOException {
        Document report = report();
        measure("PDF, the first of a JVM", () -> documents.pdfNow(report).length);
        try (PDDocument pdf = Loader.loadPDF(documents.pdfNow(report))) {
            System.out.println(pdf.getNumberOfPages() + " pages, " + SECTIONS * CITATIONS + " citations, at most "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB of heap; limit 30 s");
        }
        measure(
                "HTML",
                () -> HtmlWriter.fragment(report, documents.words(report), Picture::dataAddress)
                        .length());
        measure("PDF", () -> documents.pdfNow(report).length);
        measure("DOCX", () -> DocxWriter.write(report, documents.words(report)).length);
        measure("ODT", () -> OdtWriter.write(report, documents.words(report)).length);
        Document table = Samples.of(HtmlTests.table(2_000, 8));
        measure("PDF of a table of 2,000 rows and 8 columns", () -> documents.pdfNow(table).length);
        measure("DOCX of it", () -> DocxWriter.write(table, documents.words(table)).length);
    }

    /** Elapsed, and of that what the writing thread itself worked: the rest is waiting for others on the machine. */
    private static void measure(String what, Writing writing) throws IOException {
        long from = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long bytes = writing.write();
        double own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
        double elapsed = (System.nanoTime() - from) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.1f s (%.1f s of work), %d kB%n", what, elapsed, own, bytes >> 10);
    }

    private static Document report() {
        Front front =
                new Front("Rapport inventé", "Mesure", Locale.FRENCH, List.of("Zélie Fictive"), Samples.AT, List.of());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Contents(3));
        Picture picture = Picture.of(Samples.png(1_600, 900), "Une rive");
        for (int section = 0; section < SECTIONS; section++) {
            blocks.add(Heading.of(1 + section % 3, "Partie " + section));
            if (section % 5 == 0) {
                blocks.add(new Illustration(picture, "La rive"));
                blocks.add(Samples.requests(20));
            }
            for (int i = 0; i < CITATIONS; i++) {
                int number = section * CITATIONS + i + 1;
                blocks.add(Paragraph.of(List.of(
                        new Text(WORDS + WORDS),
                        new Citation(
                                number, "https://example.org/contributions/" + number, "Contribution n° " + number),
                        new Note(Run.of("Contribution n° " + number)))));
                if (i % 4 == 0) {
                    blocks.add(new Quotation(List.of(Run.of(WORDS)), Run.of("Contribution n° " + number)));
                }
            }
        }
        return new Document(front, blocks);
    }

    private interface Writing {
        long write() throws IOException;
    }
}
