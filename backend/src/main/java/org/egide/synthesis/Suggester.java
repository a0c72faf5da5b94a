package org.egide.synthesis;

import java.util.List;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * Proposes arguments for a contribution; a guarantor decides. A bean of this type is all that it takes to plug another
 * one in, such as a language model: none is delivered, and nothing leaves the platform unless an operator adds one. Its
 * agreement with the guarantors' decisions is measured under its name, beside that of the lexical one.
 */
public interface Suggester {

    /** Its stable name, such as {@code lexical}. */
    String name();

    /**
     * Living arguments that a text may speak for, the likeliest first; at most 10, none that acts by itself.
     *
     * @param text the words, as the public reads them
     */
    Mono<List<Suggested>> suggest(SpaceId space, String text);

    /**
     * An argument that a text may speak for.
     *
     * @param number the argument's number
     * @param because the words of the text that say so
     */
    record Suggested(long number, List<String> because) {}
}
