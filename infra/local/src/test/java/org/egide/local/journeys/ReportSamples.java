package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.local.journeys.OverConsultation.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.egide.consultation.Consultation;
import org.egide.report.Edition;
import org.egide.report.EditionFile;
import org.egide.report.Editions;
import org.egide.response.PublishedResponse;
import org.egide.response.Responses;
import org.egide.testing.LibreOffice;
import org.egide.testing.VeraPdf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the product made of real input, kept in {@code target/samples} for eyes, after programs that we did not write
 * have judged it. It holds people's words: none of it is committed.
 */
final class ReportSamples {

    private static final Logger log = LoggerFactory.getLogger(ReportSamples.class);
    private static final List<String> OFFICE = List.of("report.docx", "report.odt");

    /** How the title of a report begins, which is no heading in an office's file. */
    private static final String TITLE = "Bilan de la concertation";

    private final Editions editions;
    private final Responses responses;

    ReportSamples(Editions editions, Responses responses) {
        this.editions = editions;
        this.responses = responses;
    }

    /**
     * Keeps every file of the published report, and of the response where there is one.
     *
     * @param holds what each form of the report says
     */
    void keep(Consultation consultation, String folder, List<String> holds) {
        Path kept = emptied(Path.of("target", "samples", folder));
        Edition edition = await(editions.latest(consultation.id(), 1));
        Map<String, byte[]> files = new LinkedHashMap<>();
        edition.files().stream()
                .map(EditionFile::name)
                .forEach(name ->
                        files.put(name, await(editions.file(edition, name)).bytes()));
        files.put("report.html", await(editions.html(edition)).getBytes(StandardCharsets.UTF_8));
        PublishedResponse response = responses.latest(consultation.id()).block();
        if (response != null) {
            List.of("html", "pdf", "docx")
                    .forEach(format -> files.put(
                            "response." + format, await(responses.file(consultation.id(), response.number(), format))));
        }
        files.forEach((name, bytes) -> write(kept.resolve(name), bytes));
        judge(kept, files, holds);
    }

    private static void judge(Path kept, Map<String, byte[]> files, List<String> holds) {
        files.entrySet().stream()
                .filter(one -> one.getKey().endsWith(".pdf"))
                .forEach(one -> VeraPdf.accepts(one.getValue()));
        List<String> office = files.keySet().stream()
                .filter(name -> name.endsWith(".docx") || name.endsWith(".odt"))
                .toList();
        assertThat(office).containsAll(OFFICE);
        Read read = read(kept.resolve("report.pdf"));
        assertThat(read.words()).contains(holds);
        Path opened = emptied(kept.resolve("opened"));
        office.forEach(name -> write(opened.resolve(apart(name)), files.getOrDefault(name, new byte[0])));
        open(opened, office.stream().map(ReportSamples::apart).toList());
        for (String name : OFFICE) {
            Read again = read(opened.resolve(apart(name).replaceAll("[.][a-z]+$", ".pdf")));
            assertThat(again.words()).as(name).contains(holds);
            assertThat(again.headings()).as(name).containsAll(read.headings());
        }
        files.forEach((name, bytes) -> log.info("{}: {} bytes", kept.resolve(name), bytes.length));
        log.info(
                "{}: {} pages, {} headings", kept, read.pages(), read.headings().size());
    }

    /** Two files of one name would become one PDF: {@code report.docx} is opened as {@code report-docx.docx}. */
    private static String apart(String name) {
        return name.replaceAll("[.](.+)$", "-$1.$1");
    }

    private static void open(Path folder, List<String> names) {
        try {
            LibreOffice.toPdf(folder, names);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The words in one line, since each program breaks its lines elsewhere; the headings after the title. */
    private static Read read(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> headings = new ArrayList<>();
            headings(document.getDocumentCatalog().getDocumentOutline().getFirstChild(), headings);
            headings.removeIf(heading -> heading.startsWith(TITLE));
            String words = plain(new PDFTextStripper().getText(document));
            return new Read(words, headings, document.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void headings(PDOutlineItem first, List<String> headings) {
        for (PDOutlineItem one = first; one != null; one = one.getNextSibling()) {
            headings.add(plain(one.getTitle()));
            headings(one.getFirstChild(), headings);
        }
    }

    static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private record Read(String words, List<String> headings, int pages) {}
}
