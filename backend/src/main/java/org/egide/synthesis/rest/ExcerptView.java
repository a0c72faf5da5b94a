package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.synthesis.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an argument rests on.
 *
 * @param id its id: its permanent address
 * @param source what kind of text it comes from, such as {@code contribution}
 * @param label what that text is called, such as the number of the contribution
 * @param from first UTF-16 unit, in the words as the public may read them now
 * @param to after the last one
 * @param quote the words; null once the public may not read them
 * @param since since when it speaks for the argument
 * @param until until when it did
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "source": "contribution",
         "label": "47", "from": 0, "to": 24,
         "quote": "Use the rain of the roof.", "since": "2021-04-02T09:00:00Z", "until": null}""")
public record ExcerptView(
        UUID id,
        String source,
        String label,
        int from,
        int to,
        @Nullable String quote,
        Instant since,
        @Nullable Instant until) {

    static ExcerptView of(Excerpt one) {
        return new ExcerptView(
                one.id(), one.source(), one.label(), one.from(), one.to(), one.quote(), one.since(), one.until());
    }
}
