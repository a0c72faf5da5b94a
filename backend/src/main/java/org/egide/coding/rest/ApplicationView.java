package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.egide.coding.Applied;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What was done of a file, act by act.
 *
 * @param made arguments that were made
 * @param attached passages that were attached
 * @param remaining acts left: ask again, and it goes on
 * @param items each act
 */
@Schema(example = """
        {"made": 1, "attached": 3, "remaining": 0, "items": [{"argument": 12, "words": "The water would be short.",
         "contribution": 47, "excerpts": 3, "code": null, "detail": null}]}""")
record ApplicationView(long made, int attached, int remaining, List<ItemView> items) {

    static ApplicationView of(Applied applied, MessageSource messages, Locale locale) {
        return new ApplicationView(
                applied.made(),
                applied.attached(),
                applied.remaining(),
                applied.items().stream()
                        .map(one -> ItemView.of(one, messages, locale))
                        .toList());
    }

    /**
     * One act.
     *
     * @param argument the number of the argument, 0 when it was not made
     * @param words its words
     * @param contribution the number of the contribution whose passages were attached, null for an argument made
     * @param excerpts how many passages
     * @param code why it was refused, null when it was done
     * @param detail the same, in the language asked for
     */
    record ItemView(
            long argument,
            String words,
            @Nullable Long contribution,
            int excerpts,
            @Nullable String code,
            @Nullable String detail) {

        static ItemView of(Applied.Item one, MessageSource messages, Locale locale) {
            String code = one.reason();
            String detail = code == null
                    ? null
                    : messages.getMessage("problem." + code, one.arguments().toArray(), locale);
            return new ItemView(one.argument(), one.wording(), one.contribution(), one.passages(), code, detail);
        }
    }
}
