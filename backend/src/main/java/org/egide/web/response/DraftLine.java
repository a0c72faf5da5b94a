package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import org.egide.response.Address.Kind;
import org.egide.response.AnswerText;
import org.egide.response.Draft;
import org.egide.web.Dates;

/**
 * An answer that is not published yet, as pages show it.
 *
 * @param id its id
 * @param version its version
 * @param by the name of who answers
 * @param shown whether it was shown to the guarantors
 * @param html its words: what {@link AnswerText} writes, and nothing else
 * @param contributions the numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers
 * @param changed when it last changed
 * @param notes what the guarantors said of it
 */
record DraftLine(
        String id,
        int version,
        String by,
        boolean shown,
        String html,
        List<String> contributions,
        List<String> arguments,
        String changed,
        List<NoteLine> notes) {

    static DraftLine of(Draft one, Locale locale) {
        return new DraftLine(
                one.id().toString(),
                one.version(),
                one.by().name(),
                one.shown(),
                AnswerText.html(one.text()),
                one.numbers(Kind.CONTRIBUTION).stream().map(String::valueOf).toList(),
                one.numbers(Kind.ARGUMENT).stream().map(String::valueOf).toList(),
                Dates.toTheMinute(one.changedAt(), locale),
                one.notes().stream()
                        .map(note -> new NoteLine(note.text(), note.by(), Dates.toTheMinute(note.at(), locale)))
                        .toList());
    }

    /** The end of the key of its title: what it answers. */
    public String what() {
        if (arguments.isEmpty()) {
            return "";
        }
        return contributions.isEmpty() ? ".arguments" : ".both";
    }

    /** The numbers that its title names first. */
    public String first() {
        return String.join(", ", contributions.isEmpty() ? arguments : contributions);
    }

    /** Those that it names then, if there are any. */
    public String second() {
        return String.join(", ", arguments);
    }

    /**
     * What a guarantor said of it.
     *
     * @param text their words
     * @param by their name
     * @param at when
     */
    record NoteLine(String text, String by, String at) {}
}
