package org.egide.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation as it is typed after {@code @}: {@code c12}, {@code a3}, {@code a3:12:40}, {@code f:questions}, {@code
 * requests}.
 *
 * @param prefix what kind of thing: {@code c}, {@code a}, {@code f:}; the whole name for a block without one
 * @param name which of them: {@code 12}, {@code questions}; empty for a block without one
 * @param chosen the contributions whose excerpts an argument is shown with; empty for whichever represent it
 */
record Token(String prefix, String name, List<String> chosen) {

    private static final Pattern NUMBERED =
            Pattern.compile("([a-z])(" + Numbers.ONE + ")((?::" + Numbers.ONE + "){0,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("([a-z]{1,20}:)([a-z0-9-]{1,60})");
    private static final Pattern ALONE = Pattern.compile("[a-z][a-z-]{2,30}");

    /** Its list is its own. */
    public Token {
        chosen = List.copyOf(chosen);
    }

    /**
     * Reads what follows {@code @}; empty for what has not the form of a citation, such as an address. Whether there is
     * such a kind of thing is another question.
     */
    static Optional<Token> of(String typed) {
        Matcher numbered = NUMBERED.matcher(typed);
        if (numbered.matches()) {
            List<String> chosen = numbered.group(3).isEmpty()
                    ? List.of()
                    : Arrays.asList(numbered.group(3).substring(1).split(":"));
            return Optional.of(new Token(numbered.group(1).toLowerCase(Locale.ROOT), numbered.group(2), chosen));
        }
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            return Optional.of(new Token(named.group(1), named.group(2), List.of()));
        }
        return ALONE.matcher(typed).matches() ? Optional.of(new Token(typed, "", List.of())) : Optional.empty();
    }

    /** What it names, however it is shown: {@code a3} for {@code a3:12:40}. */
    String thing() {
        return prefix + name;
    }

    /** As it is typed, without {@code @}. */
    String text() {
        return chosen.isEmpty() ? thing() : thing() + ":" + String.join(":", chosen);
    }
}
