package org.egide.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Passages.Descent;

/**
 * The arguments of a consultation, whatever became of them: what other programs call a code book.
 *
 * @param arguments by number
 * @param descents which was replaced by which
 */
public record Book(List<Argument> arguments, List<Descent> descents) {

    /** The arguments by their ids. */
    public Map<UUID, Argument> byId() {
        return arguments.stream().collect(Collectors.toMap(Argument::id, Function.identity()));
    }

    /** The ids of those that an argument replaces, wholly or in part. */
    public List<UUID> replacedBy(UUID argument) {
        return around(argument, true).stream().map(Descent::before).toList();
    }

    /** The ids of those that replace an argument. */
    public List<UUID> replacing(UUID argument) {
        return around(argument, false).stream().map(Descent::after).toList();
    }

    /** How an argument came from others, or became others. */
    List<Descent> around(UUID argument, boolean before) {
        return descents.stream()
                .filter(one -> argument.equals(before ? one.after() : one.before()))
                .toList();
    }
}
