package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of an item. A machine never decides: what it notices is a {@link Signal}.
 *
 * @param id its id
 * @param origin in what quality
 * @param outcome publish, publish with passages blacked out, or refuse
 * @param charter the version of the charter it was made under
 * @param ground why it is refused, null otherwise
 * @param passages what is blacked out, each with its ground; empty otherwise
 * @param reason at least one sentence to the author; null when published whole
 * @param by who decided, as shown in the workspace
 * @param at when
 */
public record Decision(
        UUID id,
        Origin origin,
        Outcome outcome,
        int charter,
        @Nullable Ground ground,
        List<Passage> passages,
        @Nullable String reason,
        String by,
        Instant at) {

    /** A decision that a source had made before its words came in here, under the first charter. */
    public Decision(Outcome outcome, @Nullable Ground ground, @Nullable String reason, String by, Instant at) {
        this(Ids.next(), Origin.SOURCE, outcome, 1, ground, List.of(), reason, by, at);
    }

    /** Every ground that it rests on, each once. */
    public List<Ground> grounds() {
        return Stream.concat(Stream.ofNullable(ground), passages.stream().map(Passage::ground))
                .distinct()
                .toList();
    }

    /** What can be decided. */
    public enum Outcome {
        /** The public may read it. */
        PUBLISH,
        /** The public may read it but for the passages blacked out. */
        PUBLISH_REDACTED,
        /** It keeps its number and shows a stub with the ground. */
        REFUSE
    }

    /** In what quality a person decided. */
    public enum Origin {
        /** A guarantor, of an item of the queue. */
        GUARANTOR,
        /** The judge of an appeal, against an earlier decision. */
        APPEAL,
        /** The source of an import, before the words came in. */
        SOURCE
    }
}
