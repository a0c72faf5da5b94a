package org.egide.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.egide.shared.InvalidRequest;

/** Reads what stands within a line of Markdown. */
final class MarkdownRuns {

    private static final int DEEPEST = 24;

    /** Not within a word, so that an e-mail address stays what it is. */
    private static final Pattern CITED =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}:_-]*[\\p{L}\\p{N}])?)");

    private final Citations citations;
    private final MarkdownNotes notes;
    private boolean inNote;

    MarkdownRuns(Citations citations, MarkdownNotes notes) {
        this.citations = citations;
        this.notes = notes;
    }

    /** The runs that a node holds. */
    List<Run> of(Node node) {
        return of(node, 1);
    }

    /** Lines for a machine. */
    static List<Run> code(String lines) {
        List<Run> runs = new ArrayList<>();
        for (String line : lines.stripTrailing().split("\n", -1)) {
            if (!runs.isEmpty()) {
                runs.add(new Run.LineBreak());
            }
            runs.add(new Run.Code(line));
        }
        return runs;
    }

    private List<Run> of(Node parent, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidRequest("text-too-nested", DEEPEST);
        }
        List<Run> runs = new ArrayList<>();
        String silent = "";
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                silent = silenced(html.getLiteral().toLowerCase(Locale.ROOT), silent);
            } else if (silent.isEmpty()) {
                add(node, depth, runs);
            }
        }
        return runs;
    }

    /** Until which closing tag nothing is said: what a script holds is no text. */
    private static String silenced(String tag, String silent) {
        if (!silent.isEmpty()) {
            return tag.startsWith(silent) ? "" : silent;
        }
        for (String name : List.of("script", "style", "iframe", "object", "template")) {
            if (tag.matches("<" + name + "[\\s>][\\s\\S]*")) {
                return "</" + name;
            }
        }
        return "";
    }

    private void add(Node node, int depth, List<Run> runs) {
        switch (node) {
            case Text text -> addText(text.getLiteral(), runs);
            case SoftLineBreak ignored -> runs.add(new Run.Text(" "));
            case HardLineBreak ignored -> runs.add(new Run.LineBreak());
            case Code code -> runs.add(new Run.Code(code.getLiteral()));
            case Emphasis emphasis -> runs.add(new Run.Emphasis(of(emphasis, depth + 1)));
            case StrongEmphasis strong -> runs.add(new Run.Strong(of(strong, depth + 1)));
            case Link link -> addLink(link, depth, runs);
            case Image image -> runs.addAll(of(image, depth + 1));
            case FootnoteReference note -> addNote(note.getLabel(), runs);
            default -> runs.addAll(of(node, depth + 1));
        }
    }

    /** One that is called within a note, or that says nothing, stays words. */
    private void addNote(String label, List<Run> runs) {
        List<Run> words = List.of();
        if (!inNote) {
            inNote = true;
            words = notes.of(label, this);
            inNote = false;
        }
        runs.add(words.isEmpty() ? new Run.Text("[^" + label + "]") : new Run.Note(words));
    }

    private void addLink(Link link, int depth, List<Run> runs) {
        List<Run> words = of(link, depth + 1);
        if (Plain.isSafe(link.getDestination()) && !words.isEmpty()) {
            runs.add(new Run.Link(link.getDestination(), words));
        } else {
            runs.addAll(words);
        }
    }

    private void addText(String words, List<Run> runs) {
        Matcher cited = CITED.matcher(words);
        int from = 0;
        while (cited.find()) {
            Optional<Run> run = citations.cite(cited.group(1));
            if (run.isPresent()) {
                if (cited.start() > from) {
                    runs.add(new Run.Text(words.substring(from, cited.start())));
                }
                runs.add(run.get());
                from = cited.end();
            }
        }
        if (from < words.length()) {
            runs.add(new Run.Text(words.substring(from)));
        }
    }
}
