package org.egide.ledger;

import org.egide.shared.SpaceId;

/**
 * Where a follower stands in a log that holds something new for it.
 *
 * @param space the log
 * @param position the last event handled, 0 for none
 * @param attempts failed attempts at the next one
 */
record Place(SpaceId space, long position, int attempts) {}
