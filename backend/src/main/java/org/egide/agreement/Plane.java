package org.egide.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * People on a plane, by the two directions in which their answers differ most (principal components). What somebody did
 * not answer counts as the mean; who answered little is moved outwards in proportion, as Polis does (Small et al.,
 * 2021), or everybody new would stand in the middle.
 */
final class Plane {

    private static final int DIRECTIONS = 2;

    private Plane() {}

    /** The points of some of the people, in their order. */
    static List<Point> of(Answers answers, List<Integer> placed) {
        double[] means = answers.means(placed);
        double[][] directions = directions(answers, placed, means);
        List<Point> points = new ArrayList<>();
        for (int person : placed) {
            Map<Integer, Integer> said = answers.people().get(person);
            double outwards = Math.sqrt(answers.statements() / (double) Math.max(1, said.size()));
            points.add(new Point(
                    outwards * along(said, means, directions[0]), outwards * along(said, means, directions[1])));
        }
        return points;
    }

    private static double along(Map<Integer, Integer> said, double[] means, double[] direction) {
        double sum = 0;
        for (Map.Entry<Integer, Integer> answer : said.entrySet()) {
            sum += (answer.getValue() - means[answer.getKey()]) * direction[answer.getKey()];
        }
        return sum;
    }

    /** The eigenvectors of the covariance of statements with the largest eigenvalues. */
    private static double[][] directions(Answers answers, List<Integer> placed, double[] means) {
        int size = answers.statements();
        SimpleMatrix covariance = new SimpleMatrix(size, size);
        for (int person : placed) {
            Map<Integer, Integer> said = answers.people().get(person);
            said.forEach((i, some) -> said.forEach(
                    (j, other) -> covariance.set(i, j, covariance.get(i, j) + (some - means[i]) * (other - means[j]))));
        }
        SimpleEVD<SimpleMatrix> found = covariance.eig();
        List<Integer> largest = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> found.getEigenvalue(i).getReal())
                        .reversed())
                .toList();
        double[][] directions = new double[DIRECTIONS][size];
        for (int d = 0; d < Math.min(DIRECTIONS, size); d++) {
            SimpleMatrix vector = found.getEigenVector(largest.get(d));
            directions[d] = vector == null ? new double[size] : upright(vector, size);
        }
        return directions;
    }

    /** An eigenvector has no sign of its own: the largest part is made positive, so that the picture stays as it is. */
    private static double[] upright(SimpleMatrix vector, int size) {
        double[] direction = new double[size];
        double most = 0;
        for (int i = 0; i < size; i++) {
            direction[i] = vector.get(i);
            most = Math.abs(direction[i]) > Math.abs(most) ? direction[i] : most;
        }
        for (int i = 0; i < size; i++) {
            direction[i] *= Math.signum(most);
        }
        return direction;
    }

    /**
     * Where somebody stands.
     *
     * @param x along the direction in which answers differ most
     * @param y along the next one
     */
    record Point(double x, double y) {

        double squaredTo(Point other) {
            double dx = x - other.x;
            double dy = y - other.y;
            return dx * dx + dy * dy;
        }

        double to(Point other) {
            return Math.sqrt(squaredTo(other));
        }
    }
}
