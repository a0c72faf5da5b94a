package org.egide.response;

import java.util.List;
import org.egide.document.Block;
import org.egide.document.Citations;
import org.egide.document.HtmlPart;
import org.egide.document.Markdown;
import org.egide.document.Run;

/** The words of an answer. Headings are strong lines, for they stand in the page of something else. */
public final class AnswerText {

    private AnswerText() {}

    /** As blocks. Refuses what {@link Markdown#read} does. */
    static List<Block> blocks(String markdown) {
        return Markdown.read(markdown, 0, Citations.NONE).stream()
                .map(AnswerText::plainer)
                .toList();
    }

    private static Block plainer(Block block) {
        return block instanceof Block.Heading heading
                ? Block.Paragraph.of(List.of(new Run.Strong(heading.text())))
                : block;
    }

    /** As a part of a page: paragraphs, lists, quotations, tables. */
    public static String html(String markdown) {
        return HtmlPart.of(blocks(markdown));
    }
}
