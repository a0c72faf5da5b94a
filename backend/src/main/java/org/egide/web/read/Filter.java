package org.egide.web.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.Order;
import org.egide.register.Search;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks of the list, as the address says it. What cannot be read is refused, never left out: the reader
 * would take another list for the one they asked for.
 *
 * @param q words to find
 * @param theme key of a theme
 * @param kind a kind
 * @param channel a channel
 * @param commune a commune, as it was typed
 * @param from first day of reception, {@code YYYY-MM-DD}
 * @param until last day of reception, inclusive
 * @param sort a neutral order
 * @param seed the shuffle's seed
 * @param after the cursor of the page before
 */
record Filter(
        @Nullable String q,
        @Nullable String theme,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String commune,
        @Nullable String from,
        @Nullable String until,
        @Nullable String sort,
        @Nullable String seed,
        @Nullable String after) {

    /** The search it asks for; fails with {@link InvalidRequest} naming every field at fault. */
    Search toSearch(Consultation consultation, @Nullable String communeCode) {
        List<Fault> faults = new ArrayList<>();
        UUID themeId = themeOf(consultation, faults);
        Kind ofKind = one(Kind.class, "kind", kind, faults);
        Channel by = one(Channel.class, "channel", channel, faults);
        LocalDate first = day("from", from, faults);
        LocalDate last = day("until", until, faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(Fault.of("until", "ends-before-it-begins"));
        }
        Order order = order(faults);
        int seedOfShuffle = seedOf(faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Search(words(), themeId, ofKind, by, communeCode, first, last, null, null, order, seedOfShuffle);
    }

    /** A text field of the form, empty when nothing was asked. */
    private @Nullable String words() {
        return said(q) ? q : null;
    }

    private @Nullable UUID themeOf(Consultation consultation, List<Fault> faults) {
        String key = theme;
        if (key == null || key.isBlank()) {
            return null;
        }
        UUID id = consultation.theme(key).map(Theme::id).orElse(null);
        if (id == null) {
            faults.add(Fault.of("theme", "unknown-theme"));
        }
        return id;
    }

    private Order order(List<Fault> faults) {
        Order order = one(Order.class, "sort", sort, faults);
        return order == null ? Order.NEWEST : order;
    }

    /** Whether a shuffle is asked for without saying which. */
    boolean lacksSeed() {
        return Order.SHUFFLE.name().equals(sort) && !said(seed);
    }

    private int seedOf(List<Fault> faults) {
        String text = seed;
        try {
            return text == null || text.isBlank() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            faults.add(Fault.of("seed", "invalid-value"));
            return 0;
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<Fault> faults) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            faults.add(Fault.of(field, "invalid-date"));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(
            Class<E> type, String field, @Nullable String name, List<Fault> faults) {
        if (!said(name)) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        faults.add(Fault.of(field, "invalid-value"));
        return null;
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** What was asked, by the names of the address; the cursor apart. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "q", q);
        put(asked, "theme", theme);
        put(asked, "kind", kind);
        put(asked, "channel", channel);
        put(asked, "commune", commune);
        put(asked, "from", from);
        put(asked, "until", until);
        put(asked, "sort", sort);
        put(asked, "seed", seed);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }

    /** The address of the same list with something changed, or left out when the value is null. */
    String address(String slug, String name, @Nullable String value) {
        Map<String, String> asked = asked();
        asked.remove(name);
        put(asked, name, value);
        return address(slug, asked);
    }

    static String address(String slug, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/consultations/{slug}/contributions");
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, String> values = new LinkedHashMap<>(asked);
        values.put("slug", slug);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
