package org.egide.web.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.egide.web.ConsultationCard;
import org.egide.web.ThemeLine;
import org.springframework.context.MessageSource;

/**
 * Something that narrows the list, in words, and the way to do without.
 *
 * @param name of the parameter
 * @param words what was asked
 * @param without the address of the list without it
 */
record Active(String name, String words, String without) {

    private static final List<String> ORDERING = List.of("sort", "seed");

    static List<Active> of(ConsultationCard consultation, Filter filter, MessageSource messages, Locale locale) {
        List<Active> active = new ArrayList<>();
        for (Map.Entry<String, String> asked : filter.asked().entrySet()) {
            if (!ORDERING.contains(asked.getKey())) {
                active.add(new Active(
                        asked.getKey(),
                        words(consultation, asked.getKey(), asked.getValue(), messages, locale),
                        filter.address(consultation.slug(), asked.getKey(), null)));
            }
        }
        return active;
    }

    private static String words(
            ConsultationCard consultation, String name, String value, MessageSource messages, Locale locale) {
        return switch (name) {
            case "theme" ->
                consultation.themes().stream()
                        .filter(theme -> theme.key().equals(value))
                        .map(ThemeLine::title)
                        .findFirst()
                        .orElse(value);
            case "kind", "channel" ->
                Objects.requireNonNull(messages.getMessage(name + "." + value, null, value, locale));
            default -> value;
        };
    }
}
