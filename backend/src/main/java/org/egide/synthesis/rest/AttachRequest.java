package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * Passages of a contribution, and the argument that they speak for.
 *
 * @param argument its number
 * @param version the version that was read; null not to ask
 * @param spans the passages, in UTF-16 units of the body as the public reads it; at most 50
 * @param print of the words that were read; null not to ask
 */
@Schema(example = """
        {"argument": 12, "version": 2, "spans": [{"from": 0, "to": 24}],
         "print": "9f86d081884c7d659a2feaa0c55ad015"}""")
public record AttachRequest(
        @Nullable Long argument,
        @Nullable Integer version,
        @Nullable List<SpanRequest> spans,
        @Nullable String print) {

    Attaching toAttaching() {
        List<Span> all = spans == null
                ? List.of()
                : spans.stream().map(one -> new Span(one.from(), one.to())).toList();
        Long number = argument;
        if (number == null) {
            throw new InvalidRequest(List.of(Fault.of("argument", "field-required")));
        }
        return new Attaching(number, version, all, print);
    }

    /**
     * A passage.
     *
     * @param from its first UTF-16 unit
     * @param to after the last one
     */
    @Schema(example = """
            {"from": 0, "to": 24}""")
    public record SpanRequest(int from, int to) {}
}
