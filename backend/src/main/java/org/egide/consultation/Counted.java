package org.egide.consultation;

import java.util.Map;
import java.util.UUID;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** Counts what a consultation received: the register answers, which stands above consultations. */
public interface Counted {

    /** The figures of a consultation, kept as contributions move, never scanned. */
    Mono<Figures> figures(SpaceId space);

    /**
     * How much a consultation received.
     *
     * @param byState contributions, replies included, by state
     * @param byTheme published contributions, replies excluded, by theme id
     * @param byKind published contributions, replies excluded, by kind
     * @param replies published replies
     */
    record Figures(Map<String, Long> byState, Map<UUID, Long> byTheme, Map<String, Long> byKind, long replies) {}
}
