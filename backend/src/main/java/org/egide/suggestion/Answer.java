package org.egide.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.egide.synthesis.Suggester.Suggested;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a model's answer: numbers of arguments that it was told of, each with words that stand in the text.
 * Whatever else it says is thrown away and counted; it is never shown, and nothing can act on it.
 *
 * @param kept suggestions
 * @param unknownArgument how many named an argument that it was not told of, or no number
 * @param quoteAbsent how many gave words that are not in the text
 * @param unreadable whether the answer is not what was asked for
 */
record Answer(List<Suggested> kept, int unknownArgument, int quoteAbsent, boolean unreadable) {

    private static final int MOST = 5;
    private static final int LONGEST_QUOTE = 200;
    private static final JsonMapper STRICT = new JsonMapper();

    static Answer of(String content, String text, Set<Long> told) {
        JsonNode all;
        try {
            all = STRICT.readTree(content).path("suggestions");
        } catch (JacksonException garbage) {
            return new Answer(List.of(), 0, 0, true);
        }
        return all.isArray() ? of(all, text, told) : new Answer(List.of(), 0, 0, true);
    }

    private static Answer of(JsonNode all, String text, Set<Long> told) {
        Map<Long, Suggested> kept = new LinkedHashMap<>();
        int unknown = 0;
        int absent = 0;
        for (JsonNode one : all) {
            JsonNode number = one.path("argument");
            String quote = quote(one.path("quote"));
            if (!number.isIntegralNumber() || !told.contains(number.longValue())) {
                unknown++;
            } else if (quote.isEmpty() || !text.contains(quote)) {
                absent++;
            } else {
                kept.putIfAbsent(number.longValue(), new Suggested(number.longValue(), List.of(quote)));
            }
        }
        return new Answer(kept.values().stream().limit(MOST).toList(), unknown, absent, false);
    }

    /** Empty for what is no text, or too long. */
    private static String quote(JsonNode said) {
        String quote = said.isString() ? said.stringValue().strip() : "";
        return quote.length() > LONGEST_QUOTE ? "" : quote;
    }
}
