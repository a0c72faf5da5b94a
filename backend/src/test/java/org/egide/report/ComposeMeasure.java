package org.egide.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.egide.document.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/**
 * How long a report of 200 pages with 1,000 citations takes to be composed and written, for a limit of 30 s and 512 MB:
 * to be run in a JVM with {@code -Xmx512m}. Prints; judges nothing.
 */
class ComposeMeasure extends ComposingTest {

    private static final int SECTIONS = 50;
    private static final int CITATIONS = 20;

    private static final String WORDS = "La crainte qui revient le plus souvent est celle d’une rivière plus basse, "
            + "que les riverains disent déjà voir ; d’autres rappellent que l’eau rendue sert aux jardins, et "
            + "demandent que la mesure du pont soit publiée chaque semaine, avec la méthode et ses lacunes. ";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Test
    void aReportOfTwoHundredPages() throws Exception {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < SECTIONS; i++) {
            StringBuilder body = new StringBuilder(i % 5 == 0 ? "@chart:contributions-by-week\n\n@requests\n\n" : "");
            for (int j = 0; j < CITATIONS; j++) {
                long number = submit("Contribution inventée " + i + " " + j + " : " + WORDS)
                        .number();
                body.append(WORDS).append(WORDS).append("@c").append(number).append("\n\n");
            }
            sections.add(section("", 1 + i % 3, "Partie " + i, body.toString()));
        }
        clock.advance(Duration.ofMinutes(2));
        Composed composed = measure("composed", composing(sections));
        composed = measure("composed again", composing(sections));
        byte[] pdf = measure("PDF", documents.pdf(composed.document()));
        measure("PDF again", documents.pdf(composed.document()));
        measure("DOCX", documents.docx(composed.document()));
        measure("ODT", documents.odt(composed.document()));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            System.out.println(read.getNumberOfPages() + " pages, "
                    + composed.references().size() + " citations, at most "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB of heap");
        }
    }

    private Mono<Composed> composing(List<Section> sections) {
        return composer.latest(consultation)
                .flatMap(asOf -> composer.compose(consultation, report(), sections, requests, asOf));
    }

    private static <T> T measure(String what, Mono<T> work) {
        long from = System.nanoTime();
        T done = await(work);
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - from) / 1e9);
        return done;
    }
}
