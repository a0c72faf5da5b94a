package org.egide.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.KeyedAct;
import org.egide.consultation.KeyedAct.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An act that takes two keys, as pages show it.
 *
 * @param id its id
 * @param fingerprint what the second key agrees to
 * @param what what is done, in a sentence
 * @param charter a new charter, whole; null for other acts
 * @param first who turned the first key
 * @param second who turned the second; null before
 * @param at when it was done, or else proposed
 * @param until until when the second key may be turned
 */
public record ActLine(
        UUID id,
        String fingerprint,
        String what,
        @Nullable Rules charter,
        Holder first,
        @Nullable Holder second,
        String at,
        String until) {

    /** In a reader's language. */
    public static ActLine of(KeyedAct act, MessageSource messages, Locale locale) {
        Instant ended = act.endedAt();
        Key second = act.second();
        return new ActLine(
                act.id(),
                act.fingerprint(),
                messages.getMessage("act." + act.kind(), arguments(act, messages, locale), locale),
                rules(act, locale),
                Holder.of(act.first()),
                second == null ? null : Holder.of(second),
                Dates.toTheMinute(ended == null ? act.proposedAt() : ended, locale),
                Dates.toTheMinute(act.expiresAt(), locale));
    }

    private static Object[] arguments(KeyedAct act, MessageSource messages, Locale locale) {
        return switch (act.kind()) {
            case CLOSE_EARLY, EXTEND ->
                Stream.of("from", "to")
                        .map(name -> Dates.of(LocalDate.parse(text(act, name)), locale))
                        .toArray();
            case MODE ->
                Stream.of("from", "to")
                        .map(name -> messages.getMessage("mode." + text(act, name), null, locale))
                        .toArray();
            case CHARTER -> new Object[] {text(act, "from")};
            case EXPORT_IDENTITIES -> new Object[] {text(act, "purpose")};
        };
    }

    private static String text(KeyedAct act, String name) {
        return String.valueOf(act.content().get(name));
    }

    private static @Nullable Rules rules(KeyedAct act, Locale locale) {
        return act.content().get("to") instanceof Map<?, ?> charter && charter.get("terms") instanceof Map<?, ?> terms
                ? new Rules(
                        Stream.of("delayHours", "appealDays", "answerDays")
                                .map(name -> Integer.parseInt(String.valueOf(terms.get(name))))
                                .toList(),
                        all(charter.get("articles"))
                                .map(one ->
                                        new Article(words(one.get("title"), locale), words(one.get("text"), locale)))
                                .toList(),
                        all(charter.get("grounds"))
                                .map(one -> new Ground(
                                        words(one.get("title"), locale), Boolean.TRUE.equals(one.get("retired"))))
                                .toList())
                : null;
    }

    private static Stream<Map<?, ?>> all(@Nullable Object list) {
        return list instanceof List<?> whole ? whole.stream().map(one -> (Map<?, ?>) one) : Stream.of();
    }

    private static String words(@Nullable Object wording, Locale locale) {
        if (!(wording instanceof Map<?, ?> words)) {
            return "";
        }
        Object own = words.get(locale.getLanguage());
        return String.valueOf(own == null ? words.get("fr") : own);
    }

    /**
     * A new charter.
     *
     * @param terms hours to read a contribution, days to appeal, days to judge an appeal
     * @param articles what it asks
     * @param grounds why a text is kept back
     */
    public record Rules(List<Integer> terms, List<Article> articles, List<Ground> grounds) {}

    /**
     * A ground of a new charter.
     *
     * @param title its words
     * @param retired whether it serves no more
     */
    public record Ground(String title, boolean retired) {}

    /**
     * An article of a new charter.
     *
     * @param title its title
     * @param text what it asks
     */
    public record Article(String title, String text) {}

    /**
     * Who turned a key.
     *
     * @param as in which capacity
     * @param name by whom
     */
    public record Holder(String as, String name) {

        static Holder of(Key key) {
            return new Holder(key.as().name(), key.name());
        }
    }
}
