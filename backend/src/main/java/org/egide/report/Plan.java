package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of sections and their levels: where one goes, those under it go along. */
final class Plan {

    private Plan() {}

    /** The same sections in their new order; the same list when it cannot go there. */
    static List<Placed> move(List<Placed> before, UUID id, Move move) {
        int from = before.stream().map(Placed::id).toList().indexOf(id);
        if (from < 0) {
            return before;
        }
        int to = end(before, from);
        return switch (move) {
            case UP -> exchange(before, above(before, from), from, to);
            case DOWN -> exchange(before, from, to, below(before, from, to));
            case OUT -> shift(before, from, to, -1);
            case IN -> shift(before, from, to, 1);
        };
    }

    /** One more, after another with those under that; at the end when there is none. */
    static List<Placed> insert(List<Placed> before, @Nullable UUID after, Placed added) {
        int at = before.size();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).id().equals(after)) {
                at = end(before, i);
            }
        }
        List<Placed> whole = new ArrayList<>(before);
        whole.add(at, added);
        return whole;
    }

    /** After the last one that stands under it. */
    private static int end(List<Placed> sections, int from) {
        int end = from + 1;
        while (end < sections.size()
                && sections.get(end).level() > sections.get(from).level()) {
            end++;
        }
        return end;
    }

    private static int above(List<Placed> sections, int from) {
        int above = Math.max(0, from - 1);
        while (above > 0 && sections.get(above).level() > sections.get(from).level()) {
            above--;
        }
        return above;
    }

    /** Past its neighbour and those under it; or into the part that begins below. */
    private static int below(List<Placed> sections, int from, int to) {
        if (to == sections.size()) {
            return to;
        }
        return sections.get(to).level() < sections.get(from).level() ? to + 1 : end(sections, to);
    }

    /** Two stretches that touch, the second one first. */
    private static List<Placed> exchange(List<Placed> sections, int first, int second, int end) {
        List<Placed> after = new ArrayList<>(sections.subList(0, first));
        after.addAll(sections.subList(second, end));
        after.addAll(sections.subList(first, second));
        after.addAll(sections.subList(end, sections.size()));
        return after;
    }

    /** A heading stands at most one level under the one before it. */
    private static List<Placed> shift(List<Placed> sections, int from, int to, int by) {
        int level = sections.get(from).level() + by;
        int deepest = from == 0
                ? 1
                : Math.min(Drafting.DEEPEST, sections.get(from - 1).level() + 1);
        if (level < 1 || by > 0 && level > deepest) {
            return sections;
        }
        List<Placed> after = new ArrayList<>(sections);
        for (int i = from; i < to; i++) {
            Placed placed = sections.get(i);
            after.set(i, new Placed(placed.id(), Math.min(Drafting.DEEPEST, placed.level() + by)));
        }
        return after;
    }

    /** A section in the order. */
    record Placed(UUID id, int level) {}
}
