package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The contract of every kind of content with moderation, which cannot see into it. Everything that changes something
 * runs in moderation's transaction.
 */
public interface ModeratedContent {

    /** Its stable name, such as {@code contribution}. */
    String kind();

    /** What a guarantor reads before deciding; unknown ids are left out. At most 200 ids. */
    Mono<List<Reading>> read(SpaceId space, List<UUID> contents);

    /**
     * What the authors of contents are known by ({@link org.egide.identity.Person#keys()}); contents without a known
     * author are left out. At most 200 ids.
     */
    Mono<Map<UUID, Set<String>>> authors(SpaceId space, List<UUID> contents);

    /**
     * Carries a decision out.
     *
     * @param words what the public may read from now on when that changes: with passages blacked out, or whole again
     *     after an appeal; null to leave the words as they are
     * @return how the content stood, in its own words, for {@link #takeBack}
     */
    Mono<String> apply(SpaceId space, UUID content, Decision decision, @Nullable Words words);

    /**
     * Takes a decision back: the content stands as it did.
     *
     * @param before what {@link #apply} said
     * @param words its words before the decision when it changed them, null otherwise
     * @param at when
     */
    Mono<Void> takeBack(SpaceId space, UUID content, String before, @Nullable Words words, Instant at);

    /**
     * Files it elsewhere.
     *
     * @param headings under which headings, such as {@code theme} and {@code kind}
     * @return what to say of it in the record
     */
    Mono<String> reclassify(SpaceId space, UUID content, Map<String, String> headings, Instant at);

    /** Tells the content, for its author, of an appeal that was opened or judged. */
    Mono<Void> appealed(SpaceId space, UUID content, Appeal appeal);

    /**
     * A text as a guarantor reads it.
     *
     * @param content its id
     * @param label what it is called, such as its number
     * @param title its title, null for none
     * @param body its words
     * @param author the name published with it, null for none
     * @param context where it belongs, such as its theme
     * @param form what it is for its author, such as {@code QUESTION}
     * @param receivedAt when it was received
     * @param standing where it stands, in its own words, such as {@code PUBLISHED}
     */
    record Reading(
            UUID content,
            String label,
            @Nullable String title,
            String body,
            @Nullable String author,
            String context,
            String form,
            Instant receivedAt,
            String standing) {

        /** What can be blacked out. */
        public Words words() {
            return new Words(title, body, author);
        }
    }
}
