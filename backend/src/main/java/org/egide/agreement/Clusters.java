package org.egide.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.egide.agreement.Plane.Point;

/**
 * Groups of points: k-means from several starts (k-means++), the best of them; the same points always give the same
 * groups. Begun elsewhere, k-means says whether given groups hold ({@link #from}).
 *
 * @param of the group of each point, from 0
 * @param count how many groups
 */
record Clusters(int[] of, int count) {

    private static final int STARTS = 20;
    private static final int ROUNDS = 100;

    /** The best groups of so many. */
    static Clusters of(List<Point> points, int count) {
        Clusters best = new Clusters(new int[points.size()], 1);
        double least = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            List<Point> centres = spread(points, count, new Random(start));
            int[] groups = settle(points, centres);
            double cost = cost(points, centres, groups);
            if (cost < least - 1e-9) {
                least = cost;
                best = new Clusters(groups, count);
            }
        }
        return best;
    }

    /** The groups that k-means comes to from these centres, which it moves. */
    static Clusters from(List<Point> points, List<Point> centres) {
        return new Clusters(settle(points, centres), centres.size());
    }

    /** First centres, far from each other. */
    private static List<Point> spread(List<Point> points, int count, Random random) {
        List<Point> centres = new ArrayList<>();
        centres.add(points.get(random.nextInt(points.size())));
        while (centres.size() < count) {
            double[] far = points.stream()
                    .mapToDouble(point ->
                            centres.stream().mapToDouble(point::squaredTo).min().orElse(0))
                    .toArray();
            double left = random.nextDouble() * Arrays.stream(far).sum();
            int chosen = 0;
            while (chosen < far.length - 1 && left > far[chosen]) {
                left -= far[chosen++];
            }
            centres.add(points.get(chosen));
        }
        return centres;
    }

    /** Moves the centres until no point changes its group. */
    private static int[] settle(List<Point> points, List<Point> centres) {
        int[] groups = new int[points.size()];
        for (int round = 0; round < ROUNDS; round++) {
            int[] now =
                    points.stream().mapToInt(point -> nearest(point, centres)).toArray();
            if (round > 0 && Arrays.equals(now, groups)) {
                break;
            }
            groups = now;
            centre(points, groups, centres);
        }
        return groups;
    }

    private static int nearest(Point point, List<Point> centres) {
        int nearest = 0;
        for (int i = 1; i < centres.size(); i++) {
            nearest = point.squaredTo(centres.get(i)) < point.squaredTo(centres.get(nearest)) ? i : nearest;
        }
        return nearest;
    }

    private static void centre(List<Point> points, int[] groups, List<Point> centres) {
        for (int group = 0; group < centres.size(); group++) {
            double x = 0;
            double y = 0;
            int count = 0;
            for (int i = 0; i < groups.length; i++) {
                if (groups[i] == group) {
                    x += points.get(i).x();
                    y += points.get(i).y();
                    count++;
                }
            }
            if (count > 0) {
                centres.set(group, new Point(x / count, y / count));
            }
        }
    }

    private static double cost(List<Point> points, List<Point> centres, int[] groups) {
        double cost = 0;
        for (int i = 0; i < groups.length; i++) {
            cost += points.get(i).squaredTo(centres.get(groups[i]));
        }
        return cost;
    }

    /** How well groups are apart, from -1 to 1 (silhouette; Rousseeuw, 1987). */
    double silhouette(List<Point> points) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += silhouetteOf(points, i);
        }
        return points.isEmpty() ? 0 : sum / points.size();
    }

    private double silhouetteOf(List<Point> points, int point) {
        double[] sums = new double[count];
        int[] counts = new int[count];
        for (int i = 0; i < points.size(); i++) {
            if (i != point) {
                sums[of[i]] += points.get(point).to(points.get(i));
                counts[of[i]]++;
            }
        }
        int own = of[point];
        double nearest = nearestOther(sums, counts, own);
        double within = counts[own] == 0 ? 0 : sums[own] / counts[own];
        double most = Math.max(within, nearest);
        boolean alone = counts[own] == 0 || nearest == Double.MAX_VALUE || most == 0;
        return alone ? 0 : (nearest - within) / most;
    }

    private static double nearestOther(double[] sums, int[] counts, int own) {
        double nearest = Double.MAX_VALUE;
        for (int group = 0; group < sums.length; group++) {
            if (group != own && counts[group] > 0) {
                nearest = Math.min(nearest, sums[group] / counts[group]);
            }
        }
        return nearest;
    }
}
