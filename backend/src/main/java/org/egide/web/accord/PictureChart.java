package org.egide.web.accord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.accord.Picture;
import org.egide.accord.Picture.Dot;

/**
 * People as points, groups as the outlines around them. Each group has a letter and a mark of its own: colour tells
 * nothing that they do not.
 *
 * @param groups from left to right
 */
record PictureChart(List<Shape> groups) {

    /** Circle, square, triangle, diamond, cross: as paths around the origin, sized alike to the eye. */
    private static final List<String> MARKS = List.of(
            "m-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0z",
            "m-.8-.8h1.6v1.6h-1.6z",
            "m0-1l1.05 1.8h-2.1z",
            "m0-1.15l1.15 1.15l-1.15 1.15l-1.15-1.15z",
            "m-.3-1h.6v.7h.7v.6h-.7v.7h-.6v-.7h-.7v-.6h.7z");

    static PictureChart of(Picture picture) {
        return new PictureChart(IntStream.range(0, picture.groups().size())
                .mapToObj(group -> shape(picture, group))
                .toList());
    }

    private static Shape shape(Picture picture, int group) {
        List<Dot> dots =
                picture.dots().stream().filter(dot -> dot.group() == group).toList();
        String marks = dots.stream()
                .distinct()
                .map(dot -> "M" + dot.x() + " " + dot.y() + MARKS.get(group))
                .collect(Collectors.joining());
        String outline =
                outline(dots).stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new Shape(
                picture.groups().get(group).letter(),
                group,
                "M0 0" + MARKS.get(group),
                marks,
                outline,
                decimal(dots.stream().mapToInt(Dot::x).average().orElse(0)),
                decimal(dots.stream().mapToInt(Dot::y).average().orElse(0)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The corners of the smallest convex outline around points (Andrew's monotone chain). */
    static List<Dot> outline(List<Dot> dots) {
        List<Dot> sorted = dots.stream()
                .map(dot -> new Dot(dot.x(), dot.y(), 0))
                .distinct()
                .sorted(Comparator.comparingInt(Dot::x).thenComparingInt(Dot::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Dot> corners = chain(sorted);
        List<Dot> back = chain(sorted.reversed());
        corners.addAll(back.subList(1, back.size() - 1));
        return corners;
    }

    private static List<Dot> chain(List<Dot> sorted) {
        List<Dot> chain = new ArrayList<>();
        for (Dot dot : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), dot) <= 0) {
                chain.removeLast();
            }
            chain.add(dot);
        }
        return chain;
    }

    private static int turn(Dot from, Dot over, Dot to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }

    /**
     * A group.
     *
     * @param letter its letter
     * @param place its place among the groups, from 0
     * @param mark one mark, around the origin
     * @param marks its people, as one path
     * @param outline the corners around them
     * @param x where its letter stands
     * @param y the same, downwards
     */
    record Shape(String letter, int place, String mark, String marks, String outline, String x, String y) {}
}
