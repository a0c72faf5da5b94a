package org.egide.web.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.egide.figures.DeclaredFigure;
import org.egide.figures.FigureId;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A figure that nothing here counts, in the workspace.
 *
 * @param id its stable name
 * @param title what it is called
 * @param definition what it counts
 * @param value what its field holds: what was typed, else what is said
 * @param on the same of its day, {@code 2021-04-23}
 * @param note the same of its source
 * @param said who said it and when, in a date; empty while nobody did
 * @param by who said it
 */
record DeclaredLine(
        String id, String title, String definition, String value, String on, String note, String said, String by) {

    /**
     * Every figure that somebody may say.
     *
     * @param typedId the figure of a form that was refused, empty for none
     * @param typed what was typed there, which stands in the place of what is said
     */
    static List<DeclaredLine> all(
            List<DeclaredFigure> said, String typedId, @Nullable DeclaredForm typed, Words words) {
        return Arrays.stream(FigureId.values())
                .filter(FigureId::isDeclared)
                .map(id -> of(
                        id.id(),
                        said.stream().filter(one -> one.id() == id).findFirst().orElse(null),
                        id.id().equals(typedId) ? typed : null,
                        words))
                .toList();
    }

    private static DeclaredLine of(
            String id, @Nullable DeclaredFigure said, @Nullable DeclaredForm typed, Words words) {
        DeclaredForm shown = typed == null ? DeclaredForm.of(said) : typed;
        return new DeclaredLine(
                id,
                words.say("figure." + id),
                words.say("figure." + id + ".definition"),
                DeclaredForm.text(shown.value()),
                DeclaredForm.text(shown.on()),
                DeclaredForm.text(shown.note()),
                said == null ? "" : Dates.of(said.at(), words.locale()),
                said == null ? "" : said.by());
    }

    /** The bundles in a language. */
    record Words(MessageSource messages, Locale locale) {

        String say(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
