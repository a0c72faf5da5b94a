package org.egide.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Table;
import org.egide.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guarantors type becomes blocks; nothing that runs, nothing endless. */
class MarkdownTests {

    @Test
    void whatIsTypedBecomesBlocks() {
        List<Block> blocks = Markdown.read("""
                # Le dispositif

                Un **mot** et *un autre*,
                une [adresse](https://example.org) et `du code`.

                > Rendez-la nous.

                1. un
                   - deux
                2. trois

                | N° | Demande |
                |---:|---|
                | 1 | Préciser |
                """, 1, Citations.NONE);

        assertThat(blocks).hasSize(5);
        assertThat(blocks.get(0)).isEqualTo(new Heading(2, Run.of("Le dispositif"), null, true));
        assertThat(((Paragraph) blocks.get(1)).text())
                .contains(new Run.Strong(Run.of("mot")), new Run.Link("https://example.org", Run.of("adresse")));
        assertThat(((Quotation) blocks.get(2)).paragraphs()).containsExactly(Run.of("Rendez-la nous."));
        assertThat(((Listing) blocks.get(3)).items().getFirst().nested()).isNotNull();
        Table table = (Table) blocks.get(4);
        assertThat(table.columns().getFirst().alignment()).isEqualTo(Alignment.END);
        assertThat(table.rows()).containsExactly(List.of(Run.of("1"), Run.of("Préciser")));
    }

    @Test
    void whatIsCitedBecomesAReferenceAndWhatIsUnknownStaysWords() {
        Citations citations = token -> token.equals("c12")
                ? Optional.of(new Run.Citation(1, "https://example.org/12", "Contribution n° 12"))
                : Optional.empty();

        Paragraph paragraph = (Paragraph) Markdown.read("Voir @c12, @c99 et zoe@c12.example.", 0, citations)
                .getFirst();

        assertThat(paragraph.text())
                .containsExactly(
                        new Run.Text("Voir "),
                        new Run.Citation(1, "https://example.org/12", "Contribution n° 12"),
                        new Run.Text(", @c99 et zoe@c12.example."));
    }

    @Test
    void notesStandWhereTheyAreCalled() {
        List<Block> blocks =
                Markdown.read("""
                Le débit[^débit] et la pente[^2], encore le débit[^DÉBIT], mais pas[^rien].

                [^débit]: Mesuré *au pont*.

                    Deux fois.
                [^2]: Voir @c12 et [^débit].
                [^3]: Que personne n’appelle.
                """, 0, token -> Optional.of(new Run.Citation(1, "https://example.org/12", token)));

        Run.Note flow = new Run.Note(List.of(
                new Run.Text("Mesuré "),
                new Run.Emphasis(Run.of("au pont")),
                new Run.Text("."),
                new Run.LineBreak(),
                new Run.Text("Deux fois.")));
        assertThat(blocks).singleElement().isInstanceOfSatisfying(Paragraph.class, paragraph -> {
            assertThat(paragraph.text()).filteredOn(Run.Note.class::isInstance).hasSize(3);
            assertThat(paragraph.text().get(1)).isEqualTo(flow);
            assertThat(((Run.Note) paragraph.text().get(3)).runs())
                    .contains(new Run.Citation(1, "https://example.org/12", "c12"), new Run.Text("[^débit]"));
            assertThat(Run.plain(paragraph.text())).endsWith("mais pas[^rien].");
        });
    }

    @Test
    void aNoteCalledFromEverywhereMakesNothingEndless() {
        refuses("x[^1] ".repeat(20_000) + "\n\n[^1]: " + "long ".repeat(1_000), "text-too-long");
        assertThat(Markdown.read("[^1]: ".repeat(10_000) + "ici[^1]", 0, Citations.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Bonjour <script>alert(1)</script>",
                "<div onclick='alert(1)'>\nalert(1)\n</div>",
                "[mot](javascript:alert(1))",
                "[mot](<JaVaScRiPt:alert(1)>)",
                "![mot](https://example.org/alert(1).png)",
                "<img src=x onerror=alert(1)>",
                "[mot](data:text/html,alert(1))"
            })
    void nothingThatRunsIsKept(String typed) {
        Document document = Samples.of(Markdown.read(typed, 0, Citations.NONE).toArray(Block[]::new));

        assertThat(HtmlWriter.fragment(document, Samples.documents().words(document), Picture::dataAddress))
                .doesNotContain("alert", "script", "<img", "onclick");
    }

    @Test
    void tenThousandListsInOneAnotherAreRefused() {
        refuses("- ".repeat(10_000) + "ici", "text-too-nested");
        refuses("> ".repeat(10_000) + "ici", "text-too-nested");
        refuses("*a **b ".repeat(2_000) + "c** d*".repeat(2_000), "text-too-nested");
    }

    @Test
    void hugeTablesAndTextsAreRefused() {
        refuses("|a|b|\n|-|-|\n" + "|1|2|\n".repeat(10_001), "table-too-large");
        refuses("|a".repeat(21) + "|\n" + "|-".repeat(21) + "|\n", "table-too-large");
        refuses("x".repeat(200_001), "text-too-long");
    }

    @Property(tries = 300)
    void anythingTypedIsReadOrRefused(@ForAll("marks") String typed) {
        try {
            Document document =
                    Samples.of(Markdown.read(typed, 0, Citations.NONE).toArray(Block[]::new));
            assertThat(HtmlWriter.fragment(document, Samples.documents().words(document), Picture::dataAddress))
                    .doesNotContainIgnoringCase("<script");
        } catch (Refusal refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> marks() {
        List<String> marks = Stream.of(
                        "# |- |1. |> |**|*|_|`|```\n|\n|\n\n|-|-|[a](b)|<b>|<script>|</script>|![|](|)".split("\\|"),
                        new String[] {"|", "mot", " ", "    ", "@c1", "\u0000", "&lt;", "\\", "[^1]", "\n[^1]: "})
                .flatMap(Stream::of)
                .toList();
        return Arbitraries.of(marks).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    private static void refuses(String typed, String code) {
        assertThatThrownBy(() -> Markdown.read(typed, 0, Citations.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
