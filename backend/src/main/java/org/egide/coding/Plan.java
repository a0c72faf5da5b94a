package org.egide.coding;

import java.util.List;
import java.util.UUID;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, item by item; nothing of it is done yet.
 *
 * @param made arguments to make, parents first
 * @param attached passages to attach
 * @param knownArguments codes that are arguments already
 * @param knownPassages passages that are attached already
 * @param refused what is not taken, or not wholly, and why
 */
public record Plan(
        List<NewArgument> made,
        List<NewPassage> attached,
        int knownArguments,
        int knownPassages,
        List<Refused> refused) {

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return made.isEmpty() && attached.isEmpty();
    }

    /** Whether a new argument does not say its theme, or what it says of the project. */
    public boolean asksMore() {
        return made.stream().anyMatch(one -> one.stance() == null || (one.theme() == null && one.parent() == null));
    }

    /**
     * An argument to make.
     *
     * @param code the id of its code in the file
     * @param wording its words
     * @param stance what it says of the project, null when nothing tells
     * @param theme the key of its theme, null when nothing tells, or when it stands in its parent's
     * @param parent what it is a part of, null for none
     */
    public record NewArgument(
            UUID code,
            String wording,
            @Nullable ArgumentStance stance,
            @Nullable String theme,
            @Nullable Target parent) {}

    /**
     * An argument: one that there is, or one to make.
     *
     * @param code the id of its code in the file
     * @param number its number; 0 while it is to be made
     */
    public record Target(UUID code, long number) {}

    /**
     * A passage to attach.
     *
     * @param argument what it speaks for
     * @param wording the words of that argument
     * @param contribution the number of the contribution
     * @param span where, in the words as the public reads them
     * @param quote these words
     * @param print of the whole words that were compared
     */
    public record NewPassage(
            Target argument, String wording, long contribution, Span span, String quote, String print) {}

    /**
     * What is not taken.
     *
     * @param what the code, the text or the passage, in its words
     * @param contribution the number of the contribution, null when there is none
     * @param reason the code of the sentence that says why
     */
    public record Refused(String what, @Nullable Long contribution, String reason) {}
}
