package org.egide.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An answer before it is published, for those who write it and, once shown, for the guarantors.
 *
 * @param id its id, which the answer keeps
 * @param by who answers
 * @param shown whether it was shown to the guarantors
 * @param text its words, in Markdown
 * @param to what it answers
 * @param version grows with each change: the value of the ETag
 * @param changedAt when it last changed
 * @param changedBy the name of who changed it
 * @param notes what the guarantors said of it, the oldest first
 */
public record Draft(
        UUID id,
        Respondent by,
        boolean shown,
        String text,
        List<Address> to,
        int version,
        Instant changedAt,
        String changedBy,
        List<Note> notes) {

    /** Its lists are its own. */
    public Draft {
        to = List.copyOf(to);
        notes = List.copyOf(notes);
    }

    /** The numbers of the things of a kind that it answers, in order. */
    public List<Long> numbers(Address.Kind kind) {
        return to.stream()
                .filter(one -> one.kind() == kind)
                .map(Address::number)
                .sorted()
                .toList();
    }

    /**
     * What a guarantor said of a draft.
     *
     * @param text their words
     * @param by their name
     * @param at when
     */
    public record Note(String text, String by, Instant at) {}
}
