package org.egide.coding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Passages.Descent;
import org.jspecify.annotations.Nullable;

/**
 * How an argument is written into a file, and read again: its number before its words, so that no two codes share a
 * name, and what it is besides in lines {@code key: value} of its description.
 */
final class Marks {

    /** Under it stand the arguments that were replaced or retired. */
    static final UUID PAST = named("past");

    static final String PAST_NAME = "Arguments remplacés ou retirés / Replaced or retired arguments";

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})\\. (.+)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("^([a-z-]+): (.*)$", Pattern.MULTILINE);
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\D*(\\d{1,9})(?!\\d).*", Pattern.DOTALL);

    private Marks() {}

    /** The name of an argument in a file. */
    static String label(Argument argument) {
        return argument.number() + ". " + argument.wording();
    }

    /** The words of an argument, without the number that we put before them. */
    static String wording(String label) {
        Matcher numbered = NUMBERED.matcher(label);
        return (numbered.matches() ? numbered.group(2) : label).strip();
    }

    /** What an argument is besides its words. */
    static String description(Argument argument, String theme, Book book, Map<UUID, Argument> byId) {
        StringBuilder text = new StringBuilder();
        text.append("argument: ").append(argument.number());
        text.append("\ntheme: ").append(theme);
        text.append("\nstance: ").append(argument.stance());
        text.append("\nstate: ").append(argument.state());
        text.append("\nversion: ").append(argument.version());
        text.append("\nmade: ").append(argument.madeAt());
        line(text, "replaces", book.around(argument.id(), true), Descent::before, byId);
        line(text, "replaced-by", book.around(argument.id(), false), Descent::after, byId);
        String reason = argument.reason();
        if (reason != null) {
            text.append("\nreason: ").append(reason.replace('\r', ' ').replace('\n', ' '));
        }
        return text.toString();
    }

    private static void line(
            StringBuilder text,
            String key,
            List<Descent> descents,
            Function<Descent, UUID> other,
            Map<UUID, Argument> byId) {
        if (!descents.isEmpty()) {
            text.append(descents.stream()
                    .map(one -> number(byId.get(other.apply(one))) + " (" + one.how() + ")")
                    .collect(Collectors.joining(", ", "\n" + key + ": ", "")));
        }
    }

    private static String number(@Nullable Argument argument) {
        return argument == null ? "?" : String.valueOf(argument.number());
    }

    /** The value of a line of a description. */
    static Optional<String> value(String description, String key) {
        return LINE.matcher(description)
                .results()
                .filter(line -> line.group(1).equals(key))
                .map(line -> line.group(2).strip())
                .findFirst();
    }

    /** The stance of a name; empty for what is none. */
    static Optional<ArgumentStance> stance(String name) {
        for (ArgumentStance stance : ArgumentStance.values()) {
            if (stance.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(stance);
            }
        }
        return Optional.empty();
    }

    /** Whether a code was written of an argument that was replaced or retired. */
    static boolean isPast(String description) {
        return value(description, "state")
                .filter(state -> !state.equals(ArgumentState.LIVE.name()))
                .isPresent();
    }

    /** What a text is called in a file. */
    static String sourceName(long number) {
        return "n° " + number;
    }

    /** The number in what a text is called; 0 for none. */
    static long numberIn(String sourceName) {
        Matcher number = FIRST_NUMBER.matcher(sourceName);
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    /** An id that is always the same for a name. */
    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("egide " + name).getBytes(StandardCharsets.UTF_8));
    }
}
