package org.egide.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Communes as a picture that stands by itself, in a document: a point at the centre of each, north above, larger for
 * more contributions, hollow for none that may be shown. Names stand where they have room, those of the largest points
 * first; the table after it names all of them. Distances are true along both axes within a perimeter, not across the
 * world.
 */
final class PlaceMap {

    private static final int WIDTH = 640;
    private static final int HIGHEST = 560;
    private static final int TOP = 40;
    private static final int SIDE = 90;
    private static final int MARGIN = 30;
    private static final int LEAST = 5;
    private static final int LARGEST = 20;
    private static final int LETTER = 8;
    private static final int LINE = 16;
    private static final int FOOT = 34;
    private static final double KILOMETRES = 111.32;
    private static final double NARROWEST = 0.02;
    private static final String INK = "#1c1b1a";
    private static final String POINT = "#1d4f73";

    private final List<Place> places;
    private final String title;
    private final StringBuilder svg = new StringBuilder();
    private final List<Box> taken = new ArrayList<>();
    private final double west;
    private final double north;
    private final double narrowing;
    private final double scale;
    private final double height;
    private final double left;
    private final long most;

    private PlaceMap(List<Place> places, String title) {
        this.places = places.stream()
                .sorted(Comparator.comparingLong(Place::count).reversed().thenComparing(Place::name))
                .toList();
        this.title = title;
        Span longitudes = Span.of(places.stream().map(Place::longitude).toList());
        Span latitudes = Span.of(places.stream().map(Place::latitude).toList());
        this.narrowing = Math.cos(Math.toRadians(latitudes.middle()));
        double wide = Math.max(NARROWEST, longitudes.length() * narrowing);
        double high = Math.max(NARROWEST / 3, latitudes.length());
        this.scale = Math.min((WIDTH - 2.0 * SIDE) / wide, (HIGHEST - TOP - 2.0 * MARGIN - FOOT) / high);
        this.height = TOP + 2 * MARGIN + high * scale + FOOT;
        this.left = (WIDTH - wide * scale) / 2;
        this.west = longitudes.middle() - wide / narrowing / 2;
        this.north = latitudes.middle() + high / 2;
        this.most = Math.max(1, this.places.getFirst().count());
    }

    /**
     * The picture, as SVG.
     *
     * @param places one at least
     * @param title what it shows
     */
    static String svg(List<Place> places, String title) {
        return new PlaceMap(places, title).drawn();
    }

    private String drawn() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
                .formatted(WIDTH, Math.round(height)));
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, Math.round(height)));
        svg.append("<text x=\"0\" y=\"18\" font-size=\"16\" font-weight=\"bold\" fill=\"%s\">%s</text>"
                .formatted(INK, escaped(title)));
        places.forEach(this::point);
        places.forEach(this::name);
        ruler();
        return svg.append("</svg>").toString();
    }

    private void point(Place place) {
        double radius = radius(place);
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(
                        unit(x(place)),
                        unit(y(place)),
                        unit(radius),
                        place.count() > 0 ? POINT : "#ffffff",
                        place.count() > 0 ? "#ffffff" : POINT));
        taken.add(new Box(x(place) - radius, y(place) - radius, 2 * radius, 2 * radius));
    }

    /** To the right of its point, to the left, above or under it, where nothing stands yet; else nowhere. */
    private void name(Place place) {
        double wide = place.name().length() * (double) LETTER;
        double gap = radius(place) + 4;
        double x = x(place);
        double y = y(place);
        for (Box box : List.of(
                new Box(x + gap, y - LINE / 2.0, wide, LINE),
                new Box(x - gap - wide, y - LINE / 2.0, wide, LINE),
                new Box(x - wide / 2, y - gap - LINE, wide, LINE),
                new Box(x - wide / 2, y + gap, wide, LINE))) {
            if (box.isWithin(height - FOOT) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                text(box.x() + wide / 2, box.y() + LINE - 4.0, "middle", place.name());
                return;
            }
        }
    }

    /** A round number of kilometres, at most a third of the width. */
    private void ruler() {
        double perKilometre = scale / KILOMETRES;
        double longest = WIDTH / 3.0 / perKilometre;
        double ten = Math.pow(10, Math.floor(Math.log10(longest)));
        double length = ten * (longest >= 5 * ten ? 5 : longest >= 2 * ten ? 2 : 1);
        String words = (length < 1 ? Double.toString(length) : Long.toString(Math.round(length))) + " km";
        double y = height - 14;
        svg.append("<line x1=\"0\" y1=\"%1$s\" x2=\"%2$s\" y2=\"%1$s\" stroke=\"%3$s\" stroke-width=\"2\"/>"
                .formatted(unit(y), unit(length * perKilometre), INK));
        text(length * perKilometre + 10, y + 5, "start", words);
    }

    private double radius(Place place) {
        return place.count() > 0 ? LEAST + (LARGEST - LEAST) * Math.sqrt((double) place.count() / most) : LEAST;
    }

    private double x(Place place) {
        return left + (place.longitude() - west) * narrowing * scale;
    }

    private double y(Place place) {
        return TOP + MARGIN + (north - place.latitude()) * scale;
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"14\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                .formatted(unit(x), unit(y), anchor, INK, escaped(words)));
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.codePoints()
                .filter(c -> c >= ' ')
                .mapToObj(c -> switch (c) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }

    /**
     * A commune on the map.
     *
     * @param name its name
     * @param longitude of its centre, in degrees
     * @param latitude of its centre, in degrees
     * @param count how many contributions come from there, as far as may be shown
     */
    record Place(String name, double longitude, double latitude, long count) {}

    private record Span(double from, double to) {

        static Span of(List<Double> values) {
            return new Span(
                    values.stream().mapToDouble(one -> one).min().orElseThrow(),
                    values.stream().mapToDouble(one -> one).max().orElseThrow());
        }

        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    private record Box(double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean isWithin(double bottom) {
            return x >= 0 && x + width <= WIDTH && y >= TOP - LINE && y + height <= bottom;
        }
    }
}
