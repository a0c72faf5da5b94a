package org.egide.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * The contract of a later part of the platform that keeps something of contributions (a quote, a count): told in the
 * transaction that changes them, so that what it keeps is never behind what the public may read. A bean of this type is
 * all that it takes. It looks into its own tables only, and is quick: people wait for it.
 */
public interface Dependent {

    /** How contributions stand from now on; each was received, moved to another state, or filed elsewhere. */
    Mono<Void> stand(SpaceId space, List<Standing> contributions);

    /**
     * The words of a contribution became others: passages were blacked out, are whole again, or its author corrected
     * them.
     *
     * @param before its words until now
     * @param after its words from now on
     */
    Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after);

    /** The title of a contribution became another; most keep nothing of it. */
    default Mono<Void> retitled(SpaceId space, UUID contribution) {
        return Mono.empty();
    }

    /** The words of a contribution are destroyed, and whatever repeats them must be. */
    Mono<Void> erased(SpaceId space, UUID contribution);

    /**
     * Where a contribution stands.
     *
     * @param id its id
     * @param number its number
     * @param kind its kind
     * @param theme the id of its theme
     * @param channel how it came in
     * @param receivedAt when it was received
     * @param revision grows with each correction by its author
     * @param published whether the public reads it
     */
    record Standing(
            UUID id,
            long number,
            Kind kind,
            UUID theme,
            Channel channel,
            Instant receivedAt,
            int revision,
            boolean published) {}
}
