package org.egide.web.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Bilingual;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Theme;
import org.egide.consultation.ThemeKeys;
import org.jspecify.annotations.Nullable;

/**
 * A theme as an officer types it. The order of the rows and their depths make the tree: a row lies under the nearest
 * one above it that is less deep.
 *
 * @param key the theme's stable short name; empty for a new one, whose key is made out of its title
 * @param depth how deep it lies, 0 at the top
 * @param titleFr its title
 * @param titleEn the same in English
 * @param questionFr its guiding question
 * @param questionEn the same in English
 */
record ThemeRow(
        @Nullable String key,
        @Nullable String depth,
        @Nullable String titleFr,
        @Nullable String titleEn,
        @Nullable String questionFr,
        @Nullable String questionEn) {

    /** Levels below the top. */
    static final int DEEPEST = 3;

    static ThemeRow empty(int depth) {
        return new ThemeRow("", String.valueOf(depth), "", "", "", "");
    }

    /** The rows of a consultation's themes, each under its parent. */
    static List<ThemeRow> of(List<Theme> themes) {
        List<ThemeRow> rows = new ArrayList<>();
        add(themes, null, 0, rows);
        return rows;
    }

    private static void add(List<Theme> themes, @Nullable UUID parent, int depth, List<ThemeRow> rows) {
        themes.stream().filter(theme -> Objects.equals(theme.parent(), parent)).forEach(theme -> {
            rows.add(of(theme, depth));
            add(themes, theme.id(), depth + 1, rows);
        });
    }

    private static ThemeRow of(Theme theme, int depth) {
        Bilingual question = theme.question();
        return new ThemeRow(
                theme.key(),
                String.valueOf(depth),
                theme.title().fr(),
                theme.title().en(),
                question == null ? null : question.fr(),
                question == null ? null : question.en());
    }

    /** The drafts that the rows ask for, parents before children. */
    static List<ThemeDraft> toDrafts(List<ThemeRow> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(Typed.plain(row.key)));
        List<ThemeDraft> drafts = new ArrayList<>();
        Map<Integer, String> above = new HashMap<>();
        for (ThemeRow row : settled(rows)) {
            int level = row.level();
            String key = Typed.plain(row.key).isEmpty()
                    ? ThemeKeys.of(Typed.plain(row.titleFr), keys)
                    : Typed.plain(row.key);
            above.put(level, key);
            drafts.add(row.toDraft(key, level == 0 ? null : above.get(level - 1)));
        }
        return drafts;
    }

    private ThemeDraft toDraft(String key, @Nullable String parent) {
        boolean asks =
                !Typed.plain(questionFr).isEmpty() || !Typed.plain(questionEn).isEmpty();
        return new ThemeDraft(
                key, parent, Typed.bilingual(titleFr, titleEn), asks ? Typed.bilingual(questionFr, questionEn) : null);
    }

    /** The same rows, none more than one level below the row above it. */
    static List<ThemeRow> settled(List<ThemeRow> rows) {
        List<ThemeRow> settled = new ArrayList<>();
        int deepest = 0;
        for (ThemeRow row : rows) {
            int level = Math.min(row.level(), deepest);
            settled.add(row.at(level));
            deepest = Math.min(level + 1, DEEPEST);
        }
        return settled;
    }

    /** How deep it lies; what is no number is at the top. */
    public int level() {
        String typed = Typed.plain(depth);
        return typed.matches("\\d") ? Math.min(Integer.parseInt(typed), DEEPEST) : 0;
    }

    ThemeRow at(int level) {
        return new ThemeRow(key, String.valueOf(level), titleFr, titleEn, questionFr, questionEn);
    }

    boolean isBlank() {
        return (Typed.plain(titleFr) + Typed.plain(titleEn) + Typed.plain(questionFr) + Typed.plain(questionEn))
                .isEmpty();
    }
}
