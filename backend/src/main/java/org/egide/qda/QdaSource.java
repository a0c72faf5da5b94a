package org.egide.qda;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A text. Lines end in LF: programs disagree on whether the CR of a CR LF counts as a character.
 *
 * @param id a stable id
 * @param name its name
 * @param text its words
 * @param selections the passages that were given codes
 * @param codes the codes given to the whole of it
 * @param variables what is known of it besides, by name
 */
public record QdaSource(
        UUID id,
        String name,
        String text,
        List<QdaSelection> selections,
        List<UUID> codes,
        Map<String, String> variables) {

    /**
     * Refuses a text that holds a CR.
     *
     * @throws IllegalArgumentException when it does
     */
    public QdaSource {
        if (text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("Lines end in LF.");
        }
    }
}
