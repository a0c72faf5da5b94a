package org.egide.web.accord;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.accord.Answer;
import org.egide.accord.Progress;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;

/**
 * One argument and its three buttons.
 *
 * @param number the number of the argument; empty when everything is answered
 * @param wording its words
 * @param theme its theme's title
 * @param version its version
 * @param answer what was said of it before; empty for nothing
 * @param reworded whether it was answered before, in other words
 * @param answered how many are answered
 * @param all how many there are
 * @param later what is left for later
 * @param laterWithThis the same, and this one
 */
record AskedPage(
        String number,
        String wording,
        String theme,
        int version,
        String answer,
        boolean reworded,
        int answered,
        int all,
        String later,
        String laterWithThis) {

    static AskedPage of(Consultation consultation, Progress progress, Set<Long> later, Locale locale) {
        Argument argument = progress.argument();
        if (argument == null) {
            return new AskedPage("", "", "", 0, "", false, progress.answered(), progress.all(), "", "");
        }
        return new AskedPage(
                String.valueOf(argument.number()),
                argument.wording(),
                consultation
                        .theme(argument.theme())
                        .map(Theme::title)
                        .map(title -> title.in(locale))
                        .orElse(""),
                argument.version(),
                name(progress.answer()),
                progress.reworded(),
                progress.answered(),
                progress.all(),
                joined(later.stream()),
                joined(Stream.concat(
                        later.stream().filter(one -> one != argument.number()), Stream.of(argument.number()))));
    }

    private static String name(@Nullable Answer answer) {
        return answer == null ? "" : answer.name();
    }

    private static String joined(Stream<Long> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining("."));
    }

    /** Whether there is anything to answer. */
    public boolean asks() {
        return !number.isEmpty();
    }
}
