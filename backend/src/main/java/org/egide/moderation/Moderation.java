package org.egide.moderation;

import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The queue of what waits for a guarantor, and the decisions. Whether the person may decide is asked by the caller
 * ({@code Consultations.requireRole}): moderation stands below consultations.
 */
@Facade
public class Moderation {

    /** Puts contents in the queue, in the caller's transaction; one already decided waits again. */
    public Mono<Void> enqueue(SpaceId space, String kind, List<UUID> contents) {
        throw new UnsupportedOperationException();
    }

    /** Takes contents out of the queue without a decision (withdrawn by their author), in the caller's transaction. */
    public Mono<Void> withdraw(SpaceId space, List<UUID> contents) {
        throw new UnsupportedOperationException();
    }

    /** What waits, the oldest first. */
    public Mono<Slice<Waiting>> queue(SpaceId space, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many wait, counted up to 10,000. */
    public Mono<Long> waiting(SpaceId space) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides of a content that waits.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}, {@code Conflict} {@code already-decided}, {@code InvalidRequest}
     * {@code ground-required} or {@code reason-required} when a refusal lacks them.
     */
    public Mono<Decision> decide(
            SpaceId space, UUID content, Outcome outcome, @Nullable Ground ground, @Nullable String reason, Person by) {
        throw new UnsupportedOperationException();
    }

    /** The last decision of a content, empty while none was made. */
    public Mono<Decision> decisionOf(SpaceId space, UUID content) {
        throw new UnsupportedOperationException();
    }

    /**
     * An item of the queue.
     *
     * @param kind the kind of content
     * @param reading what a guarantor reads
     */
    public record Waiting(String kind, ModeratedContent.Reading reading) {}
}
