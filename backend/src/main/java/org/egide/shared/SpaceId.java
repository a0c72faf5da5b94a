package org.egide.shared;

import java.util.UUID;

/**
 * The space a row belongs to: a consultation or a territory. It leads every key of the database (design, decision 4).
 *
 * @param value the space's id, a UUIDv7
 */
public record SpaceId(UUID value) {

    /** The id of a new space. */
    public static SpaceId next() {
        return new SpaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
