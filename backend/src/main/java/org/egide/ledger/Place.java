package org.egide.ledger;

import java.util.UUID;
import org.egide.shared.SpaceId;

/**
 * Where a follower stands in a log that a replica holds for it.
 *
 * @param name the follower
 * @param space the log
 * @param holder the replica
 * @param position the last event handled, 0 for none
 * @param attempts failed attempts at the next one
 */
record Place(String name, SpaceId space, UUID holder, long position, int attempts) {}
