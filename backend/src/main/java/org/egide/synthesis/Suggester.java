package org.egide.synthesis;

import java.util.List;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * Proposes arguments for a contribution; a guarantor decides. A bean of this type is all that it takes to plug another
 * one in. Nothing leaves the platform unless an operator names the address of a language model. What becomes of its
 * suggestions is counted under its name, beside the lexical one, and public.
 */
public interface Suggester {

    /** Its stable name, such as {@code lexical}. */
    String name();

    /**
     * Whether it asks something outside of the database. Such a one is given a moment on the desk and no more, its
     * failures are passed over, and it is told ahead of what will be read ({@link #prepare}).
     */
    default boolean isElsewhere() {
        return false;
    }

    /** Says that words will probably be read soon; answers at once. */
    default Mono<Void> prepare(SpaceId space, String text) {
        return Mono.empty();
    }

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
     * @param because the words of the text that say so, the most telling first; never words of the suggester's own
     */
    record Suggested(long number, List<String> because) {}
}
