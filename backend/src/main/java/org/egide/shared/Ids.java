package org.egide.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: UUIDv7 (RFC 9562), so that rows written together stay together in an index. */
public final class Ids {

    private Ids() {}

    /** A new identifier, later in order than those this process gave before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
