package org.egide.accord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.accord.AnswerStore.Own;
import org.egide.accord.Computed.Statement;
import org.egide.accord.Picture.Dot;
import org.egide.accord.Picture.Group;
import org.egide.accord.Picture.Result;
import org.egide.accord.Picture.Shares;
import org.egide.agreement.Landscape;
import org.egide.synthesis.Argument;

/**
 * Whose eyes a picture is for.
 *
 * @param live the arguments, as they are worded now
 * @param own what they said themselves
 * @param whole whether they see everything
 */
record Sight(List<Argument> live, List<Own> own, boolean whole) {

    /** What they may see of what was computed. */
    Picture of(Computed computed, Instant at) {
        Map<UUID, Statement> known = new HashMap<>();
        computed.statements().forEach(one -> known.put(one.argument(), one));
        List<Argument> present =
                live.stream().filter(argument -> isOf(known, argument)).toList();
        Set<UUID> answered = answered();
        List<Result> results = present.stream()
                .filter(argument -> whole || answered.contains(argument.id()))
                .map(argument -> result(argument, statement(known, argument)))
                .toList();
        boolean grouped = whole || answered.size() >= Math.min(Landscape.LEAST_ANSWERS, live.size());
        return new Picture(
                at,
                computed.participants(),
                computed.placed(),
                computed.drawn(),
                grouped ? groups(computed, results, known) : List.of(),
                grouped ? dots(computed) : List.of(),
                results,
                present.size() - results.size(),
                whole);
    }

    /** Whether anybody answered it, in the words that are its own now. */
    private static boolean isOf(Map<UUID, Statement> known, Argument argument) {
        Statement statement = known.get(argument.id());
        return statement != null && statement.wording().equals(Asked.wording(argument.wording()));
    }

    /** What they see before anything was computed. */
    Picture ofNothing() {
        return new Picture(null, 0, 0, false, List.of(), List.of(), List.of(), 0, whole);
    }

    /** The arguments that they answered in their present words. */
    private Set<UUID> answered() {
        Map<UUID, UUID> wordings = new HashMap<>();
        live.forEach(one -> wordings.put(one.id(), Asked.wording(one.wording())));
        Set<UUID> answered = new HashSet<>();
        own.stream()
                .filter(one -> one.wording().equals(wordings.get(one.argument())))
                .forEach(one -> answered.add(one.argument()));
        return answered;
    }

    private static Result result(Argument argument, Statement statement) {
        boolean enough = statement.all().people() >= Landscape.LEAST_PEOPLE;
        return new Result(
                argument,
                enough ? Shares.of(statement.all()) : null,
                statement.groups().stream().map(Shares::of).toList(),
                statement.together(),
                statement.apart());
    }

    private static List<Group> groups(Computed computed, List<Result> results, Map<UUID, Statement> known) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < computed.groups(); i++) {
            int group = i;
            List<Result> telling = results.stream()
                    .filter(one -> statement(known, one.argument()).telling().contains(group))
                    .sorted(Comparator.comparingLong(one -> one.argument().number()))
                    .toList();
            groups.add(new Group(
                    String.valueOf((char) ('A' + i)), computed.people().get(i), telling));
        }
        return groups;
    }

    private static Statement statement(Map<UUID, Statement> known, Argument argument) {
        return Objects.requireNonNull(known.get(argument.id()));
    }

    private static List<Dot> dots(Computed computed) {
        return computed.dots().stream()
                .map(one -> new Dot(one.x(), one.y(), one.group()))
                .toList();
    }
}
