package org.egide.moderation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.egide.moderation.Signal.Kind;
import org.egide.moderation.Words.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a content give away: links, ways to reach a person, words of the list of insults. One signal of
 * each kind, at the first place where it shows. Patterns repeat within bounds only, so that no text can slow them
 * down.
 */
final class SignalsInWords {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"]{2,500}");

    private static final Pattern EMAIL =
            Pattern.compile("(?i)(?<![\\w.+-])[\\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}(?![\\w-])");

    /** French numbers, in every common writing, and others that begin with a plus. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d.,/-])(?:(?:(?:\\+|00)33[\\s.-]?(?:\\(0\\)[\\s.-]?)?|0)[1-9](?:[\\s.\\u00a0-]?\\d\\d){4}"
                    + "|\\+(?!33)[1-9]\\d{0,2}(?:[\\s.\\u00a0-]?\\d){7,12})(?![\\d/-])");

    /** A number, then a way of the French postal usage, then its name. */
    private static final Pattern POSTAL_ADDRESS =
            Pattern.compile("(?iu)\\b\\d{1,4}(?:\\s?(?:bis|ter|quater))?,?\\s{1,3}"
                    + "(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|all[ée]e|route|quai|cours|square|sentier"
                    + "|hameau|lotissement|r[ée]sidence|faubourg|venelle)\\s{1,3}(?:d[eu]s?\\s|de\\sla\\s|[ld]['’])?"
                    + "\\p{L}{2,40}");

    private static final Map<Kind, Pattern> PATTERNS = Map.of(
            Kind.LINK, LINK,
            Kind.EMAIL_ADDRESS, EMAIL,
            Kind.TELEPHONE, TELEPHONE,
            Kind.POSTAL_ADDRESS, POSTAL_ADDRESS);

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> INSULTS = insults();

    private SignalsInWords() {}

    /** Signals in a content's words, one of each kind at most. */
    static List<Signal> of(Words words) {
        List<Signal> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Field field : Field.values()) {
                Signal signal = first(kind, field, words.in(field));
                if (signal != null) {
                    found.add(signal);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Signal first(Kind kind, Field field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Pattern pattern = kind == Kind.INSULT ? WORD : PATTERNS.get(kind);
        if (pattern == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (kind != Kind.INSULT || INSULTS.contains(folded(matcher.group()))) {
                return new Signal(kind, field, matcher.start(), matcher.end(), null);
            }
        }
        return null;
    }

    /** Without accents, case nor the plural. */
    private static String folded(String word) {
        String plain = withoutMarks(word).toLowerCase(Locale.ROOT);
        return plain.endsWith("s") && plain.length() > 3 ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String withoutMarks(String word) {
        return word.chars().allMatch(letter -> letter < 0x80)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Set<String> insults() {
        var file = Objects.requireNonNull(SignalsInWords.class.getResourceAsStream("/moderation/insults-fr.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(SignalsInWords::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
