package org.egide.figures;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import reactor.core.publisher.Mono;

/**
 * A part of the platform that counts, here or in a module above. For one instant it counts the same each time, but for
 * what is erased since. A bean of this type is all that it takes.
 */
public interface FigureSource {

    /** Its figures of a consultation, as of an instant that is past. */
    Mono<List<Figure>> count(Consultation consultation, Instant asOf);
}
