package org.egide.notification;

import java.time.Instant;
import java.util.UUID;
import org.egide.shared.SpaceId;

/**
 * What a reader asked to be told of.
 *
 * @param space the consultation
 * @param reader who asked
 * @param topic of what
 * @param subject the contribution; the consultation's own id for its checkpoint
 * @param pace how often
 * @param confirmed whether the address was confirmed for it
 * @param toldAt what happened until then was told
 */
public record Subscription(
        SpaceId space, UUID reader, Topic topic, UUID subject, Pace pace, boolean confirmed, Instant toldAt) {

    Subscription toldAt(Instant instant) {
        return new Subscription(space, reader, topic, subject, pace, confirmed, instant);
    }
}
