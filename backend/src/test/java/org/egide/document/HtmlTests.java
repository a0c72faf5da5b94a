package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.egide.document.Block.Column;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.shared.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** The HTML says what it is: headings in order, links that lead somewhere, nothing that a strict policy forbids. */
class HtmlTests {

    private final Documents documents = Samples.documents();

    @Test
    void everyLinkOfThePageLeadsSomewhereInIt() {
        Element page = read(Samples.everything());

        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .describedAs(link.attr("href"))
                                .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void notesLeadBackAndSayWhereTo() {
        Element page = read(Samples.everything());

        assertThat(page.select("sup a").attr("href")).isEqualTo("#note-1");
        assertThat(page.select("#note-1 a.document-back").attr("href")).isEqualTo("#note-ref-1");
        assertThat(page.select("#note-1 a.document-back").attr("aria-label"))
                .isEqualTo("Retour au texte, appel de note 1");
    }

    @Test
    void headingsSkipNoLevelAndTheContentsListThemAll() {
        Element page = read(Samples.of(
                new Block.Contents(6),
                Heading.of(3, "Trop profond"),
                Heading.of(6, "Plus encore"),
                Heading.of(1, "En haut"),
                new Heading(2, Run.of("Sans numéro"), "libre", false)));

        assertThat(page.select("h2, h3").not("#contents").eachText())
                .containsExactly("1 Trop profond", "1.1 Plus encore", "2 En haut", "Sans numéro");
        assertThat(page.select("nav li > a").eachText())
                .containsExactly("1 Trop profond", "1.1 Plus encore", "2 En haut", "Sans numéro");
        assertThat(page.select("nav > ol > li")).hasSize(2);
    }

    @Test
    void aStrictPolicyHasNothingToForbid() {
        Element page = read(Samples.everything());

        assertThat(page.select("[style], script, style, [onclick], iframe, object"))
                .isEmpty();
        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt"));
        assertThat(page.select("table th")).allMatch(cell -> cell.hasAttr("scope"));
        assertThat(page.select("[dir=rtl]")).hasSize(2);
    }

    @Test
    void theFacadeWritesEveryFormatOffTheEventLoop() throws IOException {
        Document document = Samples.everything();
        StepVerifier.create(documents.html(document, ignored -> "/picture"))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(documents.docx(document)).expectNextCount(1).verifyComplete();
        StepVerifier.create(documents.odt(document)).expectNextCount(1).verifyComplete();
        String page =
                Objects.requireNonNull(documents.page(document, "document.css").block());
        Files.createDirectories(Path.of("target", "documents"));
        Files.writeString(Path.of("target", "documents", "sample.html"), page, StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(page).title()).startsWith("Rapport des garants");
    }

    @Test
    void whatTheWritersSayIsInTheLanguageOfTheDocument() {
        Document english = new Document(
                new Document.Front("A trial", null, Locale.ENGLISH, List.of("Zoe"), Samples.AT, List.of()),
                List.of(new Block.Contents(2), Heading.of(1, "One"), new Block.Annex("Two", null, List.of())));

        assertThat(read(english).text()).contains("Contents", "By Zoe", "Annex A – Two");
    }

    @Test
    void whatHoldsTooMuchIsRefused() {
        Listing deep = new Listing(false, List.of());
        for (int i = 0; i < 7; i++) {
            deep = new Listing(false, List.of(new Item(Run.of("un"), deep)));
        }
        refuses(deep, "text-too-nested");
        refuses(table(10_001, 2), "table-too-large");
        refuses(table(1, 21), "table-too-large");
        refuses(new Table("T", List.of(Column.of("a")), List.of(List.of()), false), "table-uneven");
    }

    @Test
    void aTableOfTwoThousandRowsIsWritten() {
        assertThat(read(Samples.of(table(2_000, 8))).select("tbody tr")).hasSize(2_000);
    }

    @Test
    void cellsOfSentencesKeepTheNameOfTheirColumnForATelephone() {
        Element page = read(Samples.of(Samples.requests(2), table(2, 3)));

        assertThat(page.select("table.document-stacked")).hasSize(1);
        assertThat(page.select("table.document-stacked [role=row] [role=cell]"))
                .isNotEmpty()
                .allMatch(cell -> !cell.attr("data-column").isEmpty());
    }

    @Test
    void aTableIsAFileForASpreadsheetThatRunsNothing() {
        Table table = new Table(
                "",
                List.of(Column.of("N°"), Column.of("Demande")),
                List.of(
                        List.of(Run.of("1"), Run.of("Préciser, \"vite\"")),
                        List.of(Run.of("2"), Run.of("=HYPERLINK(1)"))),
                false);
        StepVerifier.create(documents.csv(table).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .expectNext("\ufeffN°,Demande\r\n1,\"Préciser, \"\"vite\"\"\"\r\n2,'=HYPERLINK(1)\r\n")
                .verifyComplete();
    }

    @Test
    void wordsAreEscaped() {
        Element page = read(Samples.of(Paragraph.of("<script>alert(1)</script> \" ' & \u0000")));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("p").text()).contains("<script>alert(1)</script>");
    }

    /** A table of numbers. */
    static Table table(int rows, int columns) {
        return new Table(
                "Une table",
                IntStream.range(0, columns)
                        .mapToObj(i -> Column.of("Colonne " + i))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(r -> IntStream.range(0, columns)
                                .mapToObj(c -> Run.of(r + "," + c))
                                .toList())
                        .toList(),
                true);
    }

    private void refuses(Block block, String code) {
        StepVerifier.create(documents.html(Samples.of(block), Picture::dataAddress))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(
                                Refusal.class, r -> assertThat(r.code()).isEqualTo(code)))
                .verify();
        assertThatThrownBy(() -> Bounds.check(Samples.of(block))).isInstanceOf(Refusal.class);
    }

    private Element read(Document document) {
        return Jsoup.parse(HtmlWriter.fragment(document, documents.words(document), Picture::dataAddress));
    }
}
