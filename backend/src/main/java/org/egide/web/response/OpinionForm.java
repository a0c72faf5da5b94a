package org.egide.web.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.response.Opinion;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An opinion as it is typed: nothing is judged before the officer does.
 *
 * @param version the version that was read, 0 for none
 * @param text the opinion as a whole
 * @param said of each reply, by the number of the request
 */
record OpinionForm(int version, String text, Map<Integer, Said> said) {

    static final OpinionForm EMPTY = new OpinionForm(0, "", Map.of());

    private static final String QUALITY = "quality-";

    /** Its map is its own. */
    OpinionForm {
        said = Map.copyOf(said);
    }

    static OpinionForm of(Opinion opinion) {
        return new OpinionForm(
                opinion.version(),
                opinion.text(),
                opinion.points().stream().collect(Collectors.toMap(Point::request, Said::of)));
    }

    static OpinionForm of(MultiValueMap<String, String> form) {
        Map<String, String> fields = form.toSingleValueMap();
        return new OpinionForm(
                number(fields.get("version")),
                lines(fields.get("text")),
                fields.keySet().stream()
                        .filter(key -> key.matches(QUALITY + "[1-9][0-9]{0,3}"))
                        .map(key -> Integer.parseInt(key.substring(QUALITY.length())))
                        .collect(Collectors.toMap(Function.identity(), request -> Said.of(request, fields))));
    }

    /** The same over what somebody else gave meanwhile. */
    OpinionForm over(int now) {
        return new OpinionForm(now, text, said);
    }

    Said of(int request) {
        return said.getOrDefault(request, Said.NOTHING);
    }

    /**
     * What is thought of each of these replies.
     *
     * <p>Fails with {@code InvalidRequest} {@code quality-required} naming each that is not judged yet, and {@code
     * field-required} for an opinion without words.
     */
    List<Point> points(Collection<Given> replies) {
        List<Fault> faults = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (Given reply : replies) {
            Said one = of(reply.request());
            if (one.quality() == null) {
                faults.add(Fault.of(QUALITY + reply.request(), "quality-required", reply.label()));
            } else {
                points.add(new Point(reply.request(), one.complete(), one.quality(), one.note()));
            }
        }
        if (text.isBlank()) {
            faults.add(Fault.of("text", "field-required"));
        }
        InvalidRequest.ifAny(faults);
        return points;
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
    }

    /**
     * What is typed of one reply.
     *
     * @param complete whether it answers all that was asked
     * @param quality how good it is; null while nothing is chosen
     * @param note why
     */
    record Said(boolean complete, @Nullable Quality quality, String note) {

        static final Said NOTHING = new Said(false, null, "");

        static Said of(Point point) {
            return new Said(point.complete(), point.quality(), point.note());
        }

        private static Said of(int request, Map<String, String> fields) {
            String note = lines(fields.get("note-" + request)).strip();
            return new Said(fields.containsKey("complete-" + request), quality(fields.get(QUALITY + request)), note);
        }

        private static @Nullable Quality quality(@Nullable String typed) {
            return switch (Objects.requireNonNullElse(typed, "")) {
                case "GOOD" -> Quality.GOOD;
                case "FAIR" -> Quality.FAIR;
                case "POOR" -> Quality.POOR;
                default -> null;
            };
        }
    }
}
