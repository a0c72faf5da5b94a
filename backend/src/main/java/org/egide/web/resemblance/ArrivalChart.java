package org.egide.web.resemblance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.egide.register.Channel;
import org.egide.resemblance.Arrival;
import org.egide.web.Dates;

/**
 * When the texts of a campaign came, day by day: bars drawn on the server; the table beside them says the same.
 *
 * @param width of the picture
 * @param height of the picture
 * @param ground where the bars stand
 * @param most what the highest bar counts
 * @param first the first day
 * @param last the last day
 * @param bars one for each day on which some came, the earliest first
 * @param channels in all, by channel
 */
record ArrivalChart(
        int width, int height, int ground, long most, String first, String last, List<Bar> bars, List<Way> channels) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 196;
    private static final int GROUND = 148;
    private static final int TOP = 34;
    private static final int WIDEST = 28;

    static ArrivalChart of(List<Arrival> arrivals, Locale locale) {
        TreeMap<LocalDate, List<Arrival>> days = new TreeMap<>();
        arrivals.forEach(arrival ->
                days.computeIfAbsent(arrival.day(), day -> new ArrayList<>()).add(arrival));
        if (days.isEmpty()) {
            return new ArrivalChart(WIDTH, HEIGHT, GROUND, 0, "", "", List.of(), List.of());
        }
        LocalDate first = days.firstKey();
        double step = WIDTH / (double) (ChronoUnit.DAYS.between(first, days.lastKey()) + 1);
        long most = days.values().stream().mapToLong(ArrivalChart::sum).max().orElse(1);
        List<Bar> bars = days.entrySet().stream()
                .map(day -> bar(
                        day.getKey(),
                        day.getValue(),
                        ChronoUnit.DAYS.between(first, day.getKey()) * step,
                        step,
                        most,
                        locale))
                .toList();
        return new ArrivalChart(
                WIDTH,
                HEIGHT,
                GROUND,
                most,
                Dates.of(first, locale),
                Dates.of(days.lastKey(), locale),
                bars,
                ways(arrivals));
    }

    private static Bar bar(LocalDate day, List<Arrival> arrivals, double x, double step, long most, Locale locale) {
        long texts = sum(arrivals);
        long height = Math.max(2, (GROUND - TOP) * texts / most);
        return new Bar(
                Math.round(x),
                Math.max(1, Math.round(Math.min(WIDEST, step * 0.8))),
                GROUND - height,
                height,
                Dates.of(day, locale),
                texts,
                ways(arrivals));
    }

    private static long sum(List<Arrival> arrivals) {
        return arrivals.stream().mapToLong(Arrival::texts).sum();
    }

    private static List<Way> ways(List<Arrival> arrivals) {
        Map<Channel, Long> ways = new EnumMap<>(Channel.class);
        arrivals.forEach(arrival -> ways.merge(arrival.channel(), arrival.texts(), Long::sum));
        return ways.entrySet().stream()
                .map(way -> new Way(way.getKey().name(), way.getValue()))
                .toList();
    }

    /**
     * A day.
     *
     * @param x where its bar stands
     * @param width of its bar
     * @param y the upper edge of its bar
     * @param height of its bar
     * @param day the day
     * @param texts how many came
     * @param channels of these, by channel
     */
    record Bar(long x, long width, long y, long height, String day, long texts, List<Way> channels) {}

    /**
     * A channel.
     *
     * @param channel which
     * @param texts how many came by it
     */
    record Way(String channel, long texts) {}
}
