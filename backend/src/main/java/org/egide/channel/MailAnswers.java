package org.egide.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers those who wrote by e-mail: implemented above, where mails are written. */
public interface MailAnswers {

    /** Sends the receipt of a contribution, once, if its author has an address still; fails while it cannot leave. */
    Mono<Void> received(Received received);

    /** Says why an e-mail is no contribution, once; fails while it cannot leave. */
    Mono<Void> refused(Refused refused);

    /**
     * An e-mail that is a contribution.
     *
     * @param space where
     * @param contribution the contribution
     * @param again whether its author has a receipt already: this one is linked to it
     * @param files how many files came with it, which are not kept
     * @param messageId what is answered, null when it has no Message-ID
     */
    record Received(
            SpaceId space,
            UUID contribution,
            boolean again,
            int files,
            @Nullable String messageId) {}

    /**
     * An e-mail that is none.
     *
     * @param space where
     * @param key what it is known by for good
     * @param arrivedAt when it reached the mailbox
     * @param to who wrote it
     * @param language {@code fr} or {@code en}
     * @param messageId what is answered, null when it has no Message-ID
     * @param consultation the title of the consultation, in that language
     * @param slug its name in addresses
     * @param code why, {@code problem.<code>}
     * @param arguments what that sentence quotes
     */
    record Refused(
            SpaceId space,
            String key,
            Instant arrivedAt,
            String to,
            String language,
            @Nullable String messageId,
            String consultation,
            String slug,
            String code,
            List<Object> arguments) {}
}
