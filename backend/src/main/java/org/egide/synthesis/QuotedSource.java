package org.egide.synthesis;

import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * The contract of every kind of text that arguments may quote: contributions now; minutes, letters, pages of the wiki
 * when they come. A bean of this type is all that it takes.
 */
public interface QuotedSource {

    /** Its stable name, such as {@code contribution}. */
    String kind();

    /** Texts as the public may read them; those that it may not are left out. At most 200 ids. */
    Mono<List<Text>> read(SpaceId space, List<UUID> items);

    /**
     * A text.
     *
     * @param id its id
     * @param label what it is called, such as its number
     * @param title its title, empty for none
     * @param body its words
     */
    record Text(UUID id, String label, String title, String body) {}
}
