package org.egide.report;

import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where what guarantors write to each other beside sections is kept. */
public interface OpenNotes {

    /** How many notes are not settled yet, by section; sections without any are left out. */
    Mono<Map<UUID, Long>> open(Report report);
}
