package org.egide.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Rule;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark with tables and footnotes into blocks. HTML is left out, scripts with what they hold; links that a
 * document may not hold become words; pictures become their alternative text.
 */
public final class Markdown {

    private static final int DEEPEST = 6;
    private static final int OPEN_BLOCKS = 64;

    /** Delimiters that the parser may find in one another; it calls itself for each. */
    private static final int MOST_OPEN = 500;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .maxOpenBlockParsers(OPEN_BLOCKS)
            .build();

    private final int under;
    private final MarkdownRuns runs;

    private Markdown(int under, Citations citations, MarkdownNotes notes) {
        this.under = under;
        this.runs = new MarkdownRuns(citations, notes);
    }

    /**
     * Reads a text. Refuses {@code text-too-long} (more than {@link Bounds#MARKDOWN} UTF-16 units), {@code
     * text-too-nested}, {@code table-too-large} and {@code document-too-large}.
     *
     * @param under the level of the heading that the text stands under, 0 for none
     * @param citations what {@code @} and a name lead to
     */
    public static List<Block> read(String text, int under, Citations citations) {
        if (text.length() > Bounds.MARKDOWN) {
            throw new TooLarge("text-too-long", Bounds.MARKDOWN, text.length());
        }
        if (MarkdownDepth.of(text) > MOST_OPEN) {
            throw new InvalidRequest("text-too-nested", DEEPEST);
        }
        List<Block> blocks = new ArrayList<>();
        Node parsed = PARSER.parse(Plain.writable(text));
        new Markdown(under, citations, new MarkdownNotes(parsed)).children(parsed, blocks);
        Bounds.check(blocks);
        return blocks;
    }

    private void children(Node parent, List<Block> blocks) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Heading heading ->
                    blocks.add(new Heading(
                            Math.min(DEEPEST, under + heading.getLevel()), runs.of(heading), null, under > 0));
                case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph, blocks);
                case BlockQuote quote -> blocks.add(new Quotation(paragraphs(quote, 1), List.of()));
                case BulletList list -> blocks.add(list(list, 1));
                case OrderedList list -> blocks.add(list(list, 1));
                case FencedCodeBlock code -> blocks.add(Paragraph.of(MarkdownRuns.code(code.getLiteral())));
                case IndentedCodeBlock code -> blocks.add(Paragraph.of(MarkdownRuns.code(code.getLiteral())));
                case ThematicBreak ignored -> blocks.add(new Rule());
                case TableBlock table -> blocks.add(MarkdownTables.of(table, runs));
                default -> {}
            }
        }
    }

    /** One that held only what is left out leaves nothing. */
    private void paragraph(Node paragraph, List<Block> blocks) {
        List<Run> words = runs.of(paragraph);
        if (!words.isEmpty()) {
            blocks.add(Paragraph.of(words));
        }
    }

    /** What a quotation or an item holds, as paragraphs. */
    private List<List<Run>> paragraphs(Node parent, int depth) {
        refuseTooDeep(depth);
        List<List<Run>> paragraphs = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case FencedCodeBlock code -> paragraphs.add(MarkdownRuns.code(code.getLiteral()));
                case IndentedCodeBlock code -> paragraphs.add(MarkdownRuns.code(code.getLiteral()));
                case BlockQuote quote -> paragraphs.addAll(paragraphs(quote, depth + 1));
                case ListBlock list -> {
                    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                        paragraphs.addAll(paragraphs(item, depth + 1));
                    }
                }
                case FootnoteDefinition ignored -> {}
                default -> paragraphs.add(runs.of(node));
            }
        }
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    private Listing list(ListBlock list, int depth) {
        refuseTooDeep(depth);
        List<Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item(item, depth));
        }
        return new Listing(list instanceof OrderedList, items);
    }

    private Item item(Node item, int depth) {
        List<Run> text = new ArrayList<>();
        Listing nested = null;
        for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition) {
                continue;
            }
            if (node instanceof ListBlock list) {
                nested = joined(nested, list(list, depth + 1));
            } else {
                List<Run> more = node instanceof BlockQuote ? flat(paragraphs(node, depth + 1)) : runs.of(node);
                if (!text.isEmpty() && !more.isEmpty()) {
                    text.add(new Run.LineBreak());
                }
                text.addAll(more);
            }
        }
        return new Item(text, nested);
    }

    private static List<Run> flat(List<List<Run>> paragraphs) {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    private static Listing joined(@Nullable Listing before, Listing after) {
        if (before == null) {
            return after;
        }
        List<Item> items = new ArrayList<>(before.items());
        items.addAll(after.items());
        return new Listing(before.numbered(), items);
    }

    private static void refuseTooDeep(int depth) {
        if (depth > Bounds.LIST_DEPTH) {
            throw new InvalidRequest("text-too-nested", Bounds.LIST_DEPTH);
        }
    }
}
