package org.egide.coding.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.egide.synthesis.Excerpt;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Passage.Coder;
import org.jspecify.annotations.Nullable;

/**
 * An excerpt speaking for an argument.
 *
 * @param argument the argument
 * @param id the id of the excerpt, the same whichever arguments it speaks for
 * @param source what kind of text it comes from
 * @param label what that text is called, such as the contribution's number
 * @param revision the wording by its author that was quoted
 * @param start first UTF-16 unit, in the words as the public may read them now
 * @param end after the last one
 * @param quote the words; null once the public may not read them
 * @param coder who quoted them; null for the public
 * @param since since when it speaks for the argument
 * @param until until when it did, null while it does
 */
record ExcerptLineView(
        @JsonIgnore ArgumentLineView argument,
        UUID id,
        String source,
        String label,
        int revision,
        int start,
        int end,
        @Nullable String quote,
        @Nullable String coder,
        Instant since,
        @Nullable Instant until) {

    static ExcerptLineView of(ArgumentLineView argument, Passage passage) {
        Excerpt excerpt = passage.excerpt();
        Coder coder = passage.coder();
        return new ExcerptLineView(
                argument,
                excerpt.id(),
                excerpt.source(),
                excerpt.label(),
                excerpt.revision(),
                excerpt.from(),
                excerpt.to(),
                excerpt.quote(),
                coder == null ? null : coder.name(),
                excerpt.since(),
                excerpt.until());
    }

    @JsonProperty("argument")
    long argumentNumber() {
        return argument.number();
    }
}
