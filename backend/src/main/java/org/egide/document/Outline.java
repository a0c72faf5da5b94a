package org.egide.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Heading;
import org.jspecify.annotations.Nullable;

/** The headings of a document with their numbers and addresses, in order. */
final class Outline {

    private static final int DEEPEST = 6;

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final String annexWord;
    private final int[] counts = new int[DEEPEST + 1];
    private int annexes;
    private String prefix = "";

    private Outline(String annexWord) {
        this.annexWord = annexWord;
    }

    /** The outline of a document; annexes are named by the word given. */
    static List<Entry> of(Document document, String annexWord) {
        Outline outline = new Outline(annexWord);
        outline.walk(document.blocks());
        return List.copyOf(outline.entries);
    }

    /** The entries that a table of contents of this depth shows. */
    static List<Entry> shown(List<Entry> outline, int depth) {
        return outline.stream().filter(entry -> entry.level() <= depth).toList();
    }

    /** Writers meet headings in the order of the outline. */
    static Iterator<Entry> inOrder(List<Entry> outline) {
        return outline.iterator();
    }

    private void walk(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                add(heading);
            } else if (block instanceof Annex annex) {
                add(annex);
            }
        }
    }

    private void add(Heading heading) {
        int previous = entries.isEmpty() ? 0 : entries.getLast().level();
        int wanted = prefix.isEmpty() ? heading.level() : heading.level() + 1;
        int level = Math.clamp(wanted, 1, Math.min(DEEPEST, previous + 1));
        String number = heading.numbered() ? next(level) : "";
        String anchor = unique(heading.anchor(), number.isEmpty() ? "s" : "s-" + number.replace('.', '-'));
        entries.add(new Entry(level, number, Plain.line(Run.plain(heading.text())), heading.text(), anchor));
    }

    private String next(int level) {
        counts[level]++;
        for (int below = level + 1; below <= DEEPEST; below++) {
            counts[below] = 0;
        }
        StringBuilder number = new StringBuilder(prefix);
        for (int at = prefix.isEmpty() ? 1 : 2; at <= level; at++) {
            number.append(number.isEmpty() ? "" : ".").append(counts[at]);
        }
        return number.toString();
    }

    private void add(Annex annex) {
        prefix = letters(annexes++);
        int[] before = counts.clone();
        Arrays.fill(counts, 0);
        String title = annexWord + " " + prefix + " – " + Plain.line(annex.title());
        String anchor = unique(annex.anchor(), "annex-" + prefix.toLowerCase(Locale.ROOT));
        entries.add(new Entry(1, "", title, Run.of(title), anchor));
        walk(annex.blocks());
        System.arraycopy(before, 0, counts, 0, counts.length);
        prefix = "";
    }

    /** A to Z, then AA. */
    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private String unique(@Nullable String wanted, String made) {
        String base = wanted == null ? made : wanted.replaceAll("[^\\p{L}\\p{N}_-]", "-");
        String anchor = base;
        for (int again = 2; !anchors.add(anchor); again++) {
            anchor = base + "-" + again;
        }
        return anchor;
    }

    /**
     * A heading as it is written.
     *
     * @param level 1 to 6, none skipped on the way down
     * @param number such as 2.1; empty without
     * @param title its words alone, on one line
     * @param text its words
     * @param anchor what addresses it, once in the document
     */
    record Entry(int level, String number, String title, List<Run> text, String anchor) {

        /** Number and title. */
        String label() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }
}
