package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.document.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No citation is lost, none is made up, each is met in the order of reading. */
class MarksTests {

    @Property(tries = 200)
    void noCitationIsLostAndTheirOrderStays(@ForAll("pieces") List<Piece> pieces) {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining("\n\n"));
        List<String> wanted = pieces.stream().map(Piece::token).toList();

        List<Block> blocks = Marks.read(text, 1);

        assertThat(Marks.in(blocks)).extracting(Token::text).isEqualTo(wanted);
        assertThat(replaced(blocks)).isEqualTo(wanted);
    }

    /** What is put in their place comes in the same order, and nothing of the marks is left. */
    private static List<String> replaced(List<Block> blocks) {
        List<String> met = new ArrayList<>();
        List<Block> after = blocks.stream()
                .map(block -> Marks.within(block, token -> {
                    met.add(token.text());
                    return Run.of("×");
                }))
                .toList();
        assertThat(Marks.in(after)).isEmpty();
        return met;
    }

    @Provide
    static Arbitrary<List<Piece>> pieces() {
        Arbitrary<String> tokens = Arbitraries.of("c12", "a3", "a3:12:40", "f:questions", "r7", "requests", "q4");
        Arbitrary<String> around = Arbitraries.of(
                "Un mot @%s ici.",
                "@%s",
                "* une ligne **@%s**",
                "> cité *@%s*",
                "| a | b |\n|---|---|\n| c | @%s |",
                "[lien @%s](https://example.org)",
                "### titre @%s",
                "الماء @%s Ελλάδα 😀");
        return Combinators.combine(tokens, around)
                .as((token, form) -> new Piece(token, form.formatted(token)))
                .list()
                .ofMaxSize(12);
    }

    @Test
    void onlyACitationThatStandsAloneIsABlock() {
        assertThat(Marks.alone(Marks.read("@a3:12", 1).getFirst())).isEqualTo(new Token("a", "3", List.of("12")));
        assertThat(Marks.alone(Marks.read("Voir @a3", 1).getFirst())).isNull();
        assertThat(Marks.alone(Marks.read("@a3 @a4", 1).getFirst())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`@c12`", "a@c12.fr", "<script>@c12</script>", "\\\\@ c12", "@c0", "@c1234567890"})
    void whatIsNoCitationStaysWords(String text) {
        assertThat(Marks.in(Marks.read(text, 1))).isEmpty();
    }

    @Test
    void noTextCanForgeAMark() {
        Paragraph block = (Paragraph) Marks.read("[x](cite:c12)", 1).getFirst();

        assertThat(Marks.in(List.of(block))).isEmpty();
        assertThat(Run.plain(block.text())).isEqualTo("x");
    }

    /**
     * A citation in some words.
     *
     * @param token it
     * @param text the words
     */
    record Piece(String token, String text) {}
}
