package org.egide.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.egide.report.ThreeWay.Piece;
import org.egide.report.ThreeWay.What;

/** Puts two wordings of one text together, line by line; lines that both changed, or that touch, are told apart. */
final class Merging {

    /** Lines compared at most: beyond, what lies between the same beginning and the same end is one piece. */
    private static final int MOST_LINES = 5_000;

    private final List<String> base;
    private final List<String> theirs;
    private final List<String> yours;
    private final List<Piece> pieces = new ArrayList<>();
    private int from;
    private int theirsFrom;
    private int yoursFrom;

    private Merging(List<String> base, List<String> theirs, List<String> yours) {
        this.base = base;
        this.theirs = theirs;
        this.yours = yours;
    }

    /** The pieces of a text that two people changed. */
    static List<Piece> of(String base, String theirs, String yours) {
        return new Merging(lines(base), lines(theirs), lines(yours)).pieces();
    }

    /** Each with an end of its own, the last one too. */
    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1)).map(line -> line + "\n").toList();
    }

    /** Changes that overlap or touch make one piece. */
    private List<Piece> pieces() {
        List<Range> all = Stream.concat(changes(base, theirs, true).stream(), changes(base, yours, false).stream())
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        int next = 0;
        while (next < all.size()) {
            int first = next;
            int end = all.get(next++).to;
            while (next < all.size() && all.get(next).from <= end) {
                end = Math.max(end, all.get(next++).to);
            }
            same(all.get(first).from);
            changed(end, growth(all.subList(first, next), true), growth(all.subList(first, next), false));
        }
        same(base.size());
        return pieces;
    }

    /** By how much the changes of one of them make a stretch longer. */
    private static int growth(List<Range> changes, boolean theirs) {
        return changes.stream()
                .filter(change -> change.theirs == theirs)
                .mapToInt(change -> change.size - (change.to - change.from))
                .sum();
    }

    private void same(int to) {
        if (to > from) {
            String text = String.join("", base.subList(from, to));
            pieces.add(new Piece(What.SAME, text, text, text));
        }
        theirsFrom += to - from;
        yoursFrom += to - from;
        from = to;
    }

    private void changed(int to, int theirShift, int yourShift) {
        int theirsTo = theirsFrom + to - from + theirShift;
        int yoursTo = yoursFrom + to - from + yourShift;
        String was = String.join("", base.subList(from, to));
        String their = String.join("", theirs.subList(theirsFrom, theirsTo));
        String your = String.join("", yours.subList(yoursFrom, yoursTo));
        pieces.add(new Piece(what(was, their, your), was, their, your));
        from = to;
        theirsFrom = theirsTo;
        yoursFrom = yoursTo;
    }

    private static What what(String was, String their, String your) {
        if (their.equals(your)) {
            return What.SAME;
        }
        if (their.equals(was)) {
            return What.YOURS;
        }
        return your.equals(was) ? What.THEIRS : What.BOTH;
    }

    /** What a text changes of another, in lines of the other. */
    private static List<Range> changes(List<String> before, List<String> after, boolean theirs) {
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return roughly(before, after, theirs);
        }
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .map(delta -> range(delta, theirs))
                .toList();
    }

    private static Range range(AbstractDelta<String> delta, boolean theirs) {
        Chunk<String> source = delta.getSource();
        int from = source.getPosition();
        return new Range(from, from + source.size(), delta.getTarget().size(), theirs);
    }

    private static List<Range> roughly(List<String> before, List<String> after, boolean theirs) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        boolean same = head == before.size() && head == after.size();
        return same ? List.of() : List.of(new Range(head, before.size() - tail, after.size() - tail - head, theirs));
    }

    /**
     * Some lines that were changed.
     *
     * @param from the first one
     * @param to after the last one
     * @param size how many lines stand there instead
     * @param theirs whose change it is
     */
    private record Range(int from, int to, int size, boolean theirs) {}
}
