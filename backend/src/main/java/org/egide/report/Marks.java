package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.egide.document.Block;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Table;
import org.egide.document.Markdown;
import org.egide.document.Run;
import org.jspecify.annotations.Nullable;

/**
 * Citations within blocks, until it is known what they lead to: a link to an address that no text can hold. What is
 * cited is looked up for the whole report at once; then each mark becomes what it stands for, in the order of reading.
 */
final class Marks {

    private static final String SCHEME = "cite:";

    private Marks() {}

    /**
     * Reads a text with its citations marked. Refuses as {@link Markdown#read}.
     *
     * @param under the level of the heading that it stands under
     */
    static List<Block> read(String text, int under) {
        return Markdown.read(text, under, Marks::mark);
    }

    private static Optional<Run> mark(String typed) {
        return Token.of(typed).map(token -> new Run.Link(SCHEME + token.text(), Run.of("@" + typed)));
    }

    /** What a run cites; null when it is no mark. */
    static @Nullable Token of(Run run) {
        return run instanceof Run.Link link && link.target().startsWith(SCHEME)
                ? Token.of(link.target().substring(SCHEME.length())).orElse(null)
                : null;
    }

    /** What a block cites when it holds nothing else; null when it is another. */
    static @Nullable Token alone(Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return null;
        }
        List<Run> said = paragraph.text().stream()
                .filter(run -> !(run instanceof Run.Text words) || !words.text().isBlank())
                .toList();
        return said.size() == 1 ? of(said.getFirst()) : null;
    }

    /** Every citation of some blocks, in the order of reading. */
    static List<Token> in(List<Block> blocks) {
        List<Token> found = new ArrayList<>();
        blocks.forEach(block -> within(block, token -> {
            found.add(token);
            return List.of();
        }));
        return found;
    }

    /** A block with what its marks stand for; of those that a text in Markdown makes. */
    static Block within(Block block, Function<Token, List<Run>> meaning) {
        return switch (block) {
            case Heading heading ->
                new Heading(heading.level(), runs(heading.text(), meaning), heading.anchor(), heading.numbered());
            case Paragraph paragraph ->
                new Paragraph(runs(paragraph.text(), meaning), paragraph.anchor(), paragraph.leads());
            case Quotation quotation ->
                new Quotation(
                        quotation.paragraphs().stream()
                                .map(one -> runs(one, meaning))
                                .toList(),
                        runs(quotation.source(), meaning));
            case Listing list -> list(list, meaning);
            case Table table -> table(table, meaning);
            default -> block;
        };
    }

    private static Listing list(Listing list, Function<Token, List<Run>> meaning) {
        List<Item> items = new ArrayList<>();
        for (Item item : list.items()) {
            List<Run> text = runs(item.text(), meaning);
            items.add(new Item(text, item.nested() == null ? null : list(item.nested(), meaning)));
        }
        return new Listing(list.numbered(), items);
    }

    private static Table table(Table table, Function<Token, List<Run>> meaning) {
        return new Table(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row ->
                                row.stream().map(cell -> runs(cell, meaning)).toList())
                        .toList(),
                table.rowHeaders());
    }

    private static List<Run> runs(List<Run> runs, Function<Token, List<Run>> meaning) {
        List<Run> all = new ArrayList<>();
        for (Run run : runs) {
            Token token = of(run);
            if (token == null) {
                all.add(run(run, meaning));
            } else {
                all.addAll(meaning.apply(token));
            }
        }
        return all;
    }

    private static Run run(Run run, Function<Token, List<Run>> meaning) {
        return switch (run) {
            case Run.Strong strong -> new Run.Strong(runs(strong.runs(), meaning));
            case Run.Emphasis emphasis -> new Run.Emphasis(runs(emphasis.runs(), meaning));
            case Run.Link link -> new Run.Link(link.target(), runs(link.runs(), meaning));
            case Run.Note note -> new Run.Note(runs(note.runs(), meaning));
            default -> run;
        };
    }
}
