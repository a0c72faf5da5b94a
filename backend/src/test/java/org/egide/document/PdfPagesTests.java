package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.junit.jupiter.api.Test;

/** What real reports showed of the pages: where lines and quotations break, and what stood outside of the page. */
class PdfPagesTests {

    private final Documents documents = Samples.documents();

    @Test
    void noLineEndsAfterTheApostropheOfAnElision() {
        String text = "En cas d’urgence, l'eau de « l’Yser’ » coule.";
        LineBreaks breaks = new LineBreaks(Locale.FRENCH);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to >= 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }

        assertThat(pieces).contains("d’urgence, ", "l'eau ").noneMatch(piece -> piece.matches("[dl][’']"));
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void theNumbersOfALongListStandOnThePage() throws IOException {
        List<Item> items = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> new Item(Run.of("Renvoi"), null))
                .toList();
        List<Float> lefts = lefts(documents.pdfNow(Samples.of(new Listing(true, items), Paragraph.of("À gauche"))));

        assertThat(lefts.subList(0, lefts.size() - 1)).allMatch(left -> left >= lefts.getLast() - 0.5f);
    }

    /** Its source never stands alone at the top of a page, nor its line at the bottom of one. */
    @Test
    void aShortQuotationStaysOnOnePage() throws IOException {
        Block quotation = new Quotation(List.of(Run.of("Premier mot. ".repeat(20))), Run.of("dernière source"));
        Block[] many = IntStream.range(0, 40).mapToObj(i -> quotation).toArray(Block[]::new);

        for (String read : pages(many)) {
            assertThat(read.split("Premier mot", -1).length - 1)
                    .isEqualTo(20 * (read.split("dernière source", -1).length - 1));
        }
    }

    /** An argument never stands alone at the foot of a page. */
    @Test
    void whatLeadsStaysWithWhatFollows() throws IOException {
        Block[] many = IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Stream.of(
                        Paragraph.leading(Run.of("Argument " + i + ".")),
                        new Quotation(List.of(Run.of("Extrait " + i + "." + " Et alors ?".repeat(i))), List.of())))
                .toArray(Block[]::new);

        assertThat(pages(many))
                .hasSizeGreaterThan(5)
                .allSatisfy(read -> assertThat(all("Argument", read)).isSubsetOf(all("Extrait", read)));
    }

    private static List<String> all(String what, String read) {
        return Pattern.compile(what + " ([0-9]+)\\.")
                .matcher(read)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> pages(Block... blocks) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(documents.pdfNow(Samples.of(blocks)))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(pdf));
            }
        }
        return pages;
    }

    /** How far from the left edge each line begins, in points. */
    private static List<Float> lefts(byte[] file) throws IOException {
        List<Float> lefts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> glyphs) throws IOException {
                    if (text.matches("[0-9]+[.].*|À gauche.*")) {
                        lefts.add(glyphs.getFirst().getXDirAdj());
                    }
                    super.writeString(text, glyphs);
                }
            }.getText(pdf);
        }
        return lefts;
    }
}
