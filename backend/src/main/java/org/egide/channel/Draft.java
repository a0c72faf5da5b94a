package org.egide.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.egide.moderation.Decision;
import org.egide.register.Channel;
import org.egide.register.Imported;
import org.egide.register.Kind;
import org.egide.register.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a line says, before its theme and what it answers are looked up.
 *
 * @param line its number in the file
 * @param originalId its id at the source
 * @param theme title of its theme; null for that of what it answers
 * @param kind its kind
 * @param channel how it came in
 * @param words its words and who wrote them
 * @param receivedAt when the source received it
 * @param postedOn the day a letter was posted; null when not said, and for other channels
 * @param replyTo original id of what it answers
 * @param stance what it says of it
 * @param decision what the source had decided; null to let it wait
 * @param withdrawn whether its author withdrew it at the source
 * @param data what else the source said
 */
record Draft(
        long line,
        String originalId,
        @Nullable String theme,
        Kind kind,
        Channel channel,
        Words words,
        Instant receivedAt,
        @Nullable LocalDate postedOn,
        @Nullable String replyTo,
        @Nullable Stance stance,
        @Nullable Decision decision,
        boolean withdrawn,
        Map<String, String> data) {

    /** The contribution it becomes. */
    Imported toImported(String source, UUID themeId, @Nullable UUID parent, String operator) {
        return new Imported(
                source,
                originalId,
                themeId,
                kind,
                channel,
                words.title(),
                words.body(),
                words.author(),
                words.commune(),
                receivedAt,
                postedOn,
                parent,
                stance,
                decision,
                withdrawn,
                data,
                operator);
    }

    /** The words of a line and who wrote them. */
    record Words(
            @Nullable String title,
            String body,
            @Nullable String author,
            @Nullable String commune) {}
}
