package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The contract of every kind of content with moderation, which cannot see into it. */
public interface ModeratedContent {

    /** Its stable name, such as {@code contribution}. */
    String kind();

    /** Carries a decision out, in the decision's transaction. */
    Mono<Void> apply(SpaceId space, UUID content, Decision decision);

    /** What a guarantor reads before deciding; unknown ids are left out. At most 100 ids. */
    Mono<List<Reading>> read(SpaceId space, List<UUID> contents);

    /**
     * A text as a guarantor reads it.
     *
     * @param content its id
     * @param label what it is called, such as its number
     * @param title its title, null for none
     * @param body its words
     * @param context where it belongs, such as its theme
     * @param receivedAt when it was received
     */
    record Reading(
            UUID content, String label, @Nullable String title, String body, String context, Instant receivedAt) {}
}
