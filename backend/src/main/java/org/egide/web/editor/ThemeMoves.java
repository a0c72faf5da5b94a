package org.egide.web.editor;

import java.util.ArrayList;
import java.util.List;

/** Moves rows of themes; a row takes those under it along. What cannot be moved stays. */
final class ThemeMoves {

    private final List<ThemeRow> rows;

    ThemeMoves(List<ThemeRow> rows) {
        this.rows = new ArrayList<>(ThemeRow.settled(rows));
    }

    List<ThemeRow> rows() {
        return List.copyOf(rows);
    }

    int add() {
        rows.add(ThemeRow.empty(0));
        return rows.size() - 1;
    }

    /** A row under another, after those that lie there already. */
    int addUnder(int at) {
        int place = end(at);
        rows.add(place, ThemeRow.empty(Math.min(level(at) + 1, ThemeRow.DEEPEST)));
        return place;
    }

    /** Those under it move one level up. */
    int remove(int at) {
        int end = end(at);
        for (int i = at + 1; i < end; i++) {
            rows.set(i, rows.get(i).at(level(i) - 1));
        }
        rows.remove(at);
        return Math.max(0, at - 1);
    }

    int up(int at) {
        int before = at - 1;
        while (before >= 0 && level(before) > level(at)) {
            before--;
        }
        if (before < 0 || level(before) < level(at)) {
            return at;
        }
        List<ThemeRow> block = rows.subList(at, end(at));
        List<ThemeRow> moved = new ArrayList<>(block);
        block.clear();
        rows.addAll(before, moved);
        return before;
    }

    int down(int at) {
        int next = end(at);
        if (next == rows.size() || level(next) != level(at)) {
            return at;
        }
        int length = end(next) - next;
        up(next);
        return at + length;
    }

    int in(int at) {
        boolean fits = at > 0 && level(at) <= level(at - 1) && deepest(at) < ThemeRow.DEEPEST;
        return shift(at, fits ? 1 : 0);
    }

    int out(int at) {
        return shift(at, level(at) > 0 ? -1 : 0);
    }

    private int shift(int at, int levels) {
        int end = end(at);
        for (int i = at; i < end; i++) {
            rows.set(i, rows.get(i).at(level(i) + levels));
        }
        return at;
    }

    private int deepest(int at) {
        return rows.subList(at, end(at)).stream()
                .mapToInt(ThemeRow::level)
                .max()
                .orElse(0);
    }

    /** The place after a row and those under it. */
    private int end(int at) {
        int end = at + 1;
        while (end < rows.size() && level(end) > level(at)) {
            end++;
        }
        return end;
    }

    private int level(int at) {
        return rows.get(at).level();
    }
}
