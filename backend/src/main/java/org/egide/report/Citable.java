package org.egide.report;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import reactor.core.publisher.Mono;

/**
 * The contract of every kind of thing that a report may cite: contributions, arguments, figures here; answers in the
 * module above. A bean of this type is all that it takes. It reads what the public may read, and nothing else: what it
 * leaves out cannot be cited any more, and the report is not signed while it is.
 */
public interface Citable {

    /** What its citations begin with after {@code @}: {@code c} for {@code @c12}; unique. */
    String prefix();

    /**
     * The things of some citations, in one query for all of them.
     *
     * @param names what follows the prefix, such as {@code 12}; at most 2,000
     * @return those that exist in this consultation and that the public may read
     */
    Mono<List<Cited>> cited(Consultation consultation, List<String> names, Locale language);

    /**
     * What somebody may mean who types.
     *
     * @param typed a number, or words, perhaps unfinished
     * @param limit how many at most
     */
    Mono<List<Cited>> find(Consultation consultation, String typed, int limit, Locale language);
}
