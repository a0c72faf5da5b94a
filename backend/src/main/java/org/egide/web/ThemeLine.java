package org.egide.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A theme as pages show it, with those that refine it.
 *
 * @param id its id
 * @param key its stable short name
 * @param title its title
 * @param question its guiding question
 * @param depth 0 at the top of the tree
 * @param children the themes right under it
 */
public record ThemeLine(
        UUID id, String key, String title, @Nullable String question, int depth, List<ThemeLine> children) {

    /** Every theme, parents before their children. */
    static List<ThemeLine> all(Consultation consultation, Locale locale) {
        return under(consultation, null, 0, locale).stream()
                .flatMap(top -> top.withAllUnder().stream())
                .toList();
    }

    private static List<ThemeLine> under(Consultation consultation, @Nullable UUID parent, int depth, Locale locale) {
        return consultation.themes().stream()
                .filter(theme -> Objects.equals(theme.parent(), parent))
                .map(theme -> of(consultation, theme, depth, locale))
                .toList();
    }

    private static ThemeLine of(Consultation consultation, Theme theme, int depth, Locale locale) {
        var question = theme.question();
        return new ThemeLine(
                theme.id(),
                theme.key(),
                theme.title().in(locale),
                question == null ? null : question.in(locale),
                depth,
                under(consultation, theme.id(), depth + 1, locale));
    }

    private List<ThemeLine> withAllUnder() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(child -> child.withAllUnder().stream()))
                .toList();
    }
}
