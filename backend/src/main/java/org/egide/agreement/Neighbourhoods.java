package org.egide.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.egide.agreement.Plane.Point;

/**
 * People who stand close together, a hundred neighbourhoods at most: groups are made of neighbourhoods, as Polis does,
 * so that what thousands think does not drown those who stand elsewhere, and measuring stays bounded.
 *
 * @param of the neighbourhood of each person
 * @param centres where they are
 */
record Neighbourhoods(int[] of, List<Point> centres) {

    private static final int MOST = 100;

    static Neighbourhoods of(List<Point> points) {
        Set<Point> first = new LinkedHashSet<>();
        for (Point point : points) {
            if (first.size() < MOST) {
                first.add(point);
            }
        }
        List<Point> centres = new ArrayList<>(first);
        int[] of = Clusters.from(points, centres).of();
        return new Neighbourhoods(of, List.copyOf(centres));
    }

    /** The group of each person, by the group of their neighbourhood. */
    int[] groups(Clusters clusters) {
        int[] groups = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            groups[i] = clusters.of()[of[i]];
        }
        return groups;
    }
}
