package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.egide.document.Block;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Run;
import org.egide.synthesis.Sentences;
import org.egide.synthesis.Span;

/**
 * What is looked for in the words themselves: hints of the first draft that are still there, and sentences of the
 * synthesis that rest on nothing.
 */
final class TextChecks {

    /** The sections, with those under them, in which each sentence says what it rests on (domain, 2.2, 4 and 8). */
    private static final Set<String> SYNTHESIS = Set.of("synthesis", "arguments");

    private static final Pattern HINT = Pattern.compile("\\[(?:À écrire|To write)\\]");
    private static final Pattern CITES = Pattern.compile("@[\\p{L}\\p{N}]");
    private static final Pattern ONLY_CITES =
            Pattern.compile("[\\s\\p{P}]*(?:@[\\p{L}\\p{N}][\\p{L}\\p{N}:_-]*[\\s\\p{P}]*)+");
    private static final Pattern SAYS = Pattern.compile("\\p{L}");

    private TextChecks() {}

    /** What is found in sections, in order. */
    static List<Finding> of(List<Parsed> sections) {
        List<Finding> findings = new ArrayList<>();
        boolean synthesis = false;
        for (Parsed one : sections) {
            if (one.section().level() == 1) {
                synthesis = SYNTHESIS.contains(one.section().key());
            }
            for (String text : one.blocks().stream().flatMap(TextChecks::texts).toList()) {
                if (HINT.matcher(text).find()) {
                    findings.add(Finding.in(one.section(), Finding.Kind.HINT_LEFT, Snippet.of(text)));
                } else if (synthesis) {
                    uncited(text)
                            .forEach(sentence ->
                                    findings.add(Finding.in(one.section(), Finding.Kind.UNCITED_SENTENCE, sentence)));
                }
            }
        }
        return findings;
    }

    /** The sentences of a text that cite nothing; a citation after the full stop counts for the sentence before it. */
    static List<String> uncited(String text) {
        List<String> sentences = new ArrayList<>();
        for (Span span : Sentences.of(text)) {
            String words = text.substring(span.from(), span.to());
            if (!sentences.isEmpty() && ONLY_CITES.matcher(words).matches()) {
                sentences.set(sentences.size() - 1, sentences.getLast() + " " + words);
            } else {
                sentences.add(words);
            }
        }
        return sentences.stream()
                .filter(words ->
                        SAYS.matcher(words).find() && !CITES.matcher(words).find())
                .map(Snippet::of)
                .toList();
    }

    /** What somebody wrote in a block, paragraph by paragraph; quotations are somebody else's. */
    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Paragraph paragraph -> Stream.of(Run.plain(paragraph.text()));
            case Listing list -> texts(list);
            default -> Stream.empty();
        };
    }

    private static Stream<String> texts(Listing list) {
        return list.items().stream().flatMap(item -> {
            Stream<String> own = Stream.of(Run.plain(item.text()));
            Listing nested = item.nested();
            return nested == null ? own : Stream.concat(own, texts(nested));
        });
    }
}
