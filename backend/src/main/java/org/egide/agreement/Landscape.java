package org.egide.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.egide.agreement.Plane.Point;

/**
 * Who answers alike, and what unites or divides them: principal components and k-means as Polis does (Small,
 * Bjorkegren, Erkkilä, Shaw and Megill, 2021). The number of groups, two to five, is the one whose groups are furthest
 * apart (silhouette). Deterministic: the same answers always give the same landscape.
 *
 * @param people where those who answered enough stand, in the order of the answers
 * @param groups how many groups; 0 when there are too few people
 * @param silhouette how well they are apart, from -1 to 1
 * @param statements what each group says of each statement
 */
public record Landscape(List<Placed> people, int groups, double silhouette, List<Opinion> statements) {

    /** Answers under which somebody is not placed, as Polis does. */
    public static final int LEAST_ANSWERS = 7;

    /** People of a group, at least: a smaller one would tell what single people said (domain, 2.4). */
    public static final int LEAST_PEOPLE = 5;

    private static final int MOST_GROUPS = 5;

    /** How much further apart more groups must be than fewer: the simplest picture that is about as good. */
    private static final double CLEARLY = 0.05;

    /** The landscape of some answers. */
    public static Landscape of(Answers answers) {
        List<Integer> placed = answers.placed(LEAST_ANSWERS);
        if (placed.size() < 2 * LEAST_PEOPLE || answers.statements() < 2) {
            return new Landscape(List.of(), 0, 0, List.of());
        }
        List<Point> points = Plane.of(answers, placed);
        Neighbourhoods near = Neighbourhoods.of(points);
        int[] best = new int[points.size()];
        int groups = 1;
        double apart = 0;
        for (int count = 2; count <= Math.min(MOST_GROUPS, near.centres().size()); count++) {
            Clusters some = Clusters.of(near.centres(), count);
            double silhouette = some.silhouette(near.centres());
            if (silhouette > apart + (groups == 1 ? 0 : CLEARLY) && isLargeEnough(near.groups(some), count)) {
                apart = silhouette;
                best = near.groups(some);
                groups = count;
            }
        }
        return new Landscape(
                people(placed, points, best), groups, apart, opinions(answers, people(placed, points, best), groups));
    }

    private static boolean isLargeEnough(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return IntStream.of(sizes).allMatch(size -> size >= LEAST_PEOPLE);
    }

    private static List<Placed> people(List<Integer> placed, List<Point> points, int[] groups) {
        return IntStream.range(0, placed.size())
                .mapToObj(i -> new Placed(
                        placed.get(i), points.get(i).x(), points.get(i).y(), groups[i]))
                .toList();
    }

    private static List<Opinion> opinions(Answers answers, List<Placed> people, int groups) {
        return IntStream.range(0, answers.statements())
                .mapToObj(statement -> opinion(answers, people, groups, statement))
                .toList();
    }

    private static Opinion opinion(Answers answers, List<Placed> people, int groups, int statement) {
        int[][] counts = new int[groups][3];
        for (Placed person : people) {
            Map<Integer, Integer> said = answers.people().get(person.person());
            Integer answer = said.get(statement);
            if (answer != null) {
                counts[person.group()][1 - answer]++;
            }
        }
        return new Opinion(
                statement,
                IntStream.range(0, groups)
                        .mapToObj(group -> new Share(counts[group][0], counts[group][2], counts[group][1]))
                        .toList());
    }

    /** The statements that every group agrees with, or every one disagrees with, the surest first. */
    public List<Opinion> consensus() {
        return statements.stream()
                .filter(one -> one.together() > 0.6)
                .sorted(Comparator.comparingDouble(Opinion::together).reversed())
                .toList();
    }

    /** The statements on which groups are furthest apart, those first. */
    public List<Opinion> dividing() {
        return statements.stream()
                .filter(one -> one.apart() > 0.3)
                .sorted(Comparator.comparingDouble(Opinion::apart).reversed())
                .toList();
    }

    /**
     * The statements with which a group stands out: most of it says of them what clearly fewer of the others say; the
     * most telling first.
     *
     * @param group which group, from 0
     */
    public List<Opinion> telling(int group) {
        return statements.stream()
                .filter(one -> one.standsOut(group) > 0.2)
                .sorted(Comparator.comparingDouble((Opinion one) -> one.standsOut(group))
                        .reversed())
                .toList();
    }

    /**
     * Somebody's place.
     *
     * @param person their place in the list of answers
     * @param x along the direction in which answers differ most
     * @param y along the next one
     * @param group their group, from 0
     */
    public record Placed(int person, double x, double y, int group) {}

    /**
     * What groups say of a statement.
     *
     * @param statement which
     * @param groups each group's answers
     */
    public record Opinion(int statement, List<Share> groups) {

        /** How surely all agree, or all disagree: the least sure group's part; 1 for everybody. */
        double together() {
            double agree = groups.stream().mapToDouble(Share::agreeing).min().orElse(0);
            double disagree =
                    groups.stream().mapToDouble(Share::disagreeing).min().orElse(0);
            return Math.max(agree, disagree);
        }

        /** How far the groups' agreement is apart. */
        double apart() {
            return groups.stream().mapToDouble(Share::agreeing).max().orElse(0)
                    - groups.stream().mapToDouble(Share::agreeing).min().orElse(0);
        }

        /** How much more a group agrees, or disagrees, than the one that comes next; 0 when most of it does neither. */
        double standsOut(int group) {
            return Math.max(standsOut(group, Share::agreeing), standsOut(group, Share::disagreeing));
        }

        private double standsOut(int group, ToDoubleFunction<Share> part) {
            double own = part.applyAsDouble(groups.get(group));
            double others = IntStream.range(0, groups.size())
                    .filter(other -> other != group)
                    .mapToDouble(other -> part.applyAsDouble(groups.get(other)))
                    .max()
                    .orElse(own);
            return own > 0.5 ? own - others : 0;
        }
    }

    /**
     * A group's answers to a statement.
     *
     * @param agree how many agree
     * @param disagree how many disagree
     * @param pass how many pass
     */
    public record Share(int agree, int disagree, int pass) {

        /** The part that agrees, pulled towards a half when few answered (Laplace). */
        public double agreeing() {
            return (agree + 1) / (double) (agree + disagree + pass + 2);
        }

        /** The part that disagrees, the same way. */
        public double disagreeing() {
            return (disagree + 1) / (double) (agree + disagree + pass + 2);
        }
    }
}
