package org.egide.accord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.accord.CountStore.Tally;
import org.egide.agreement.Landscape;
import org.egide.agreement.Landscape.Opinion;
import org.egide.agreement.Landscape.Placed;
import org.egide.agreement.Landscape.Share;

/**
 * What is kept of a computation: counts, groups, and points on a coarse grid without anybody behind them.
 *
 * @param participants how many people answered anything
 * @param placed how many of them the picture is computed from
 * @param drawn whether there were more, of whom these were drawn by chance
 * @param groups how many groups; 0 where there are too few people
 * @param people how many each group has
 * @param dots some of the people, as points
 * @param statements each argument's answers
 */
record Computed(
        long participants,
        int placed,
        boolean drawn,
        int groups,
        List<Integer> people,
        List<Dot> dots,
        List<Statement> statements) {

    /** People under whom no groups are shown. */
    static final int LEAST_PEOPLE = 20;

    /** Points that are drawn: more would tell nothing more. */
    private static final int MOST_DOTS = 600;

    private static final int LEAST_OF_CELL = Landscape.LEAST_PEOPLE;

    /** Arguments that say what a group stands for. */
    private static final int MOST_TELLING = 5;

    /**
     * What was computed of those who answered enough.
     *
     * @param of the statements of the landscape, in its order
     * @param others arguments that it is not computed from
     */
    static Computed of(Landscape landscape, List<Tally> of, List<Tally> others, long participants, boolean drawn) {
        int placed = landscape.people().size();
        boolean enough = placed >= LEAST_PEOPLE;
        List<Statement> statements = new ArrayList<>();
        others.forEach(one -> statements.add(Statement.alone(one)));
        if (!enough) {
            of.forEach(one -> statements.add(Statement.alone(one)));
            return new Computed(participants, placed, drawn, 0, List.of(), List.of(), statements);
        }
        int[] letters = fromLeftToRight(landscape);
        Told told = Told.of(landscape, letters);
        for (Opinion opinion : landscape.statements()) {
            statements.add(told.statement(of.get(opinion.statement()), opinion, letters));
        }
        return new Computed(
                participants,
                placed,
                drawn,
                landscape.groups(),
                sizes(landscape, letters),
                dots(landscape, letters),
                statements);
    }

    /** The place of each group among the letters: by where it stands, for its size is no rank. */
    private static int[] fromLeftToRight(Landscape landscape) {
        List<Integer> order = IntStream.range(0, landscape.groups())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer group) -> middle(landscape, group)))
                .toList();
        int[] letters = new int[landscape.groups()];
        for (int i = 0; i < letters.length; i++) {
            letters[order.get(i)] = i;
        }
        return letters;
    }

    private static double middle(Landscape landscape, int group) {
        return landscape.people().stream()
                .filter(one -> one.group() == group)
                .mapToDouble(Placed::x)
                .average()
                .orElse(0);
    }

    private static List<Integer> sizes(Landscape landscape, int[] letters) {
        int[] sizes = new int[letters.length];
        landscape.people().forEach(one -> sizes[letters[one.group()]]++);
        return IntStream.of(sizes).boxed().toList();
    }

    private static List<Dot> dots(Landscape landscape, int[] letters) {
        List<Placed> people = landscape.people().stream().limit(MOST_DOTS).toList();
        Grid grid = Grid.around(people);
        return people.stream()
                .map(one -> grid.dot(one, letters[one.group()]))
                .sorted(Comparator.comparingInt(Dot::x).thenComparingInt(Dot::y))
                .toList();
    }

    /**
     * Somebody's place on a grid of a hundred by sixty, in no order that could be theirs.
     *
     * @param x from left to right
     * @param y from top to bottom
     * @param group their group, from 0
     */
    record Dot(int x, int y, int group) {}

    /**
     * The answers to an argument.
     *
     * @param argument its id
     * @param wording the fingerprint of the words that were answered
     * @param all everybody's answers
     * @param groups each group's; empty where one of them has fewer than five people who answered it
     * @param together whether it unites the groups
     * @param apart whether it divides them
     * @param telling the groups that stand out with it
     */
    record Statement(
            UUID argument,
            UUID wording,
            Counts all,
            List<Counts> groups,
            boolean together,
            boolean apart,
            List<Integer> telling) {

        static Statement alone(Tally tally) {
            return new Statement(
                    tally.argument(), tally.wording(), Counts.of(tally), List.of(), false, false, List.of());
        }
    }

    /** Answers, counted. */
    record Counts(long agree, long disagree, long pass) {

        static Counts of(Tally tally) {
            return new Counts(tally.agree(), tally.disagree(), tally.pass());
        }

        static Counts of(Share share) {
            return new Counts(share.agree(), share.disagree(), share.pass());
        }

        long people() {
            return agree + disagree + pass;
        }
    }

    /** What a landscape says of its statements, by their places. */
    private record Told(Set<Integer> together, Set<Integer> apart, List<Set<Integer>> telling) {

        static Told of(Landscape landscape, int[] letters) {
            List<Set<Integer>> telling = new ArrayList<>();
            for (int letter = 0; letter < letters.length; letter++) {
                int group = IntStream.of(letters).boxed().toList().indexOf(letter);
                telling.add(places(
                        landscape.telling(group).stream().limit(MOST_TELLING).toList()));
            }
            return new Told(places(landscape.consensus()), places(landscape.dividing()), telling);
        }

        private static Set<Integer> places(List<Opinion> opinions) {
            Set<Integer> places = new HashSet<>();
            opinions.forEach(one -> places.add(one.statement()));
            return places;
        }

        Statement statement(Tally tally, Opinion opinion, int[] letters) {
            Counts[] cells = new Counts[letters.length];
            for (int group = 0; group < letters.length; group++) {
                cells[letters[group]] = Counts.of(opinion.groups().get(group));
            }
            List<Counts> groups = List.of(cells);
            if (groups.stream().anyMatch(cell -> cell.people() < LEAST_OF_CELL)) {
                return Statement.alone(tally);
            }
            return new Statement(
                    tally.argument(),
                    tally.wording(),
                    Counts.of(tally),
                    groups,
                    together.contains(opinion.statement()),
                    apart.contains(opinion.statement()),
                    IntStream.range(0, letters.length)
                            .filter(letter -> telling.get(letter).contains(opinion.statement()))
                            .boxed()
                            .toList());
        }
    }

    /** A frame around people, of the same scale both ways. */
    private record Grid(double left, double top, double scale) {

        private static final int WIDTH = 100;
        private static final int HEIGHT = 60;

        static Grid around(List<Placed> people) {
            double left = people.stream().mapToDouble(Placed::x).min().orElse(0);
            double right = people.stream().mapToDouble(Placed::x).max().orElse(1);
            double top = people.stream().mapToDouble(Placed::y).min().orElse(0);
            double bottom = people.stream().mapToDouble(Placed::y).max().orElse(1);
            double scale = Math.min(WIDTH / Math.max(right - left, 1e-9), HEIGHT / Math.max(bottom - top, 1e-9));
            double wide = (WIDTH / scale - (right - left)) / 2;
            double high = (HEIGHT / scale - (bottom - top)) / 2;
            return new Grid(left - wide, top - high, scale);
        }

        Dot dot(Placed one, int group) {
            return new Dot(
                    (int) Math.round((one.x() - left) * scale), (int) Math.round((one.y() - top) * scale), group);
        }
    }
}
