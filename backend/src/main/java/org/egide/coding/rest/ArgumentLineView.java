package org.egide.coding.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.coding.Book;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a coding, whatever became of it.
 *
 * @param number its number: its permanent address
 * @param id its id
 * @param wording its words
 * @param theme the key of its theme
 * @param stance what it says of the project
 * @param parent the number of the argument that it is a part of, null for none
 * @param state whether it is part of the synthesis
 * @param reason why it was retired, null otherwise
 * @param version grows with each rewording and each move
 * @param madeAt when it was made
 * @param changedAt when it last changed
 * @param replaces the numbers of those that it replaces, wholly or in part
 * @param replacedBy the numbers of those that replace it
 */
record ArgumentLineView(
        long number,
        UUID id,
        String wording,
        String theme,
        ArgumentStance stance,
        @Nullable Long parent,
        ArgumentState state,
        @Nullable String reason,
        int version,
        Instant madeAt,
        Instant changedAt,
        List<Long> replaces,
        List<Long> replacedBy) {

    static ArgumentLineView of(Consultation consultation, Argument one, Book book, Map<UUID, Argument> byId) {
        return new ArgumentLineView(
                one.number(),
                one.id(),
                one.wording(),
                consultation.theme(one.theme()).map(Theme::key).orElse(""),
                one.stance(),
                one.parent(),
                one.state(),
                one.reason(),
                one.version(),
                one.madeAt(),
                one.changedAt(),
                numbers(book.replacedBy(one.id()), byId),
                numbers(book.replacing(one.id()), byId));
    }

    private static List<Long> numbers(List<UUID> ids, Map<UUID, Argument> byId) {
        return ids.stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .map(Argument::number)
                .toList();
    }
}
