package org.egide.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.egide.shared.TooLarge;

/**
 * The notes of a text in Markdown: {@code [^1]} where they are called, {@code [^1]: words} anywhere. A note that is
 * called twice stands twice; one that nothing calls is left out; one within a note is words.
 */
final class MarkdownNotes {

    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();

    /** UTF-16 units that notes said so far: one called from everywhere must not make a small text endless. */
    private int said;

    MarkdownNotes(Node text) {
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(label(definition.getLabel()), definition);
                }
                visitChildren(block);
            }
        });
    }

    /** Upper case of lower case, as CommonMark compares the names of links. */
    private static String label(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    /** What a note says, its paragraphs one under another. */
    List<Run> of(String name, MarkdownRuns runs) {
        FootnoteDefinition definition = definitions.get(label(name));
        List<Run> words = new ArrayList<>();
        for (Node node = definition == null ? null : definition.getFirstChild(); node != null; node = node.getNext()) {
            List<Run> more = runs.of(node);
            if (!words.isEmpty() && !more.isEmpty()) {
                words.add(new Run.LineBreak());
            }
            words.addAll(more);
        }
        said += Run.plain(words).length();
        if (said > Bounds.MARKDOWN) {
            throw new TooLarge("text-too-long", Bounds.MARKDOWN, said);
        }
        return words;
    }
}
