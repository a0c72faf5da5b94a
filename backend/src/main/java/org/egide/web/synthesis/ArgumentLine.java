package org.egide.web.synthesis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.synthesis.Argument;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * An argument as pages show it.
 *
 * @param number its number
 * @param wording its words
 * @param stance what it says of the project
 * @param state whether it is part of the synthesis
 * @param reason why it was retired, null otherwise
 * @param contributions how many contributions speak for it
 * @param version its version
 * @param depth how deep it stands in its tree, 0 at the top
 * @param theme its theme's title
 * @param themeKey its theme's key
 * @param parent its parent's number, null for none
 * @param changedAt when it last changed
 */
record ArgumentLine(
        String number,
        String wording,
        String stance,
        String state,
        @Nullable String reason,
        int contributions,
        int version,
        int depth,
        String theme,
        String themeKey,
        @Nullable Long parent,
        String changedAt) {

    private static final int DEEPEST = 3;

    static ArgumentLine of(Consultation consultation, Argument one, int depth, Locale locale) {
        Theme theme = consultation.theme(one.theme()).orElse(null);
        return new ArgumentLine(
                String.valueOf(one.number()),
                one.wording(),
                one.stance().name(),
                one.state().name(),
                one.reason(),
                one.contributions(),
                one.version(),
                Math.min(depth, DEEPEST),
                theme == null ? "" : theme.title().in(locale),
                theme == null ? "" : theme.key(),
                one.parent(),
                Dates.of(one.changedAt(), locale));
    }

    /** Arguments by theme, each tree from its top down. */
    static List<OfTheme> byTheme(Consultation consultation, List<Argument> all, Locale locale) {
        List<OfTheme> themes = new ArrayList<>();
        for (Theme theme : consultation.themes()) {
            List<Argument> own =
                    all.stream().filter(one -> one.theme().equals(theme.id())).toList();
            if (!own.isEmpty()) {
                themes.add(new OfTheme(theme.key(), theme.title().in(locale), tree(consultation, own, locale)));
            }
        }
        return themes;
    }

    private static List<ArgumentLine> tree(Consultation consultation, List<Argument> own, Locale locale) {
        Set<Long> here = new HashSet<>();
        own.forEach(one -> here.add(one.number()));
        List<ArgumentLine> lines = new ArrayList<>();
        own.stream()
                .filter(one -> !here.contains(Objects.requireNonNullElse(one.parent(), 0L)))
                .forEach(top -> add(consultation, top, own, lines, 0, locale));
        return lines;
    }

    private static void add(
            Consultation consultation,
            Argument one,
            List<Argument> own,
            List<ArgumentLine> lines,
            int depth,
            Locale locale) {
        lines.add(of(consultation, one, depth, locale));
        own.stream()
                .filter(child -> Objects.equals(child.parent(), one.number()))
                .forEach(child -> add(consultation, child, own, lines, depth + 1, locale));
    }

    /**
     * The arguments of a theme.
     *
     * @param key the theme's key
     * @param title the theme's title
     * @param lines its arguments, parents before children
     */
    record OfTheme(String key, String title, List<ArgumentLine> lines) {}
}
