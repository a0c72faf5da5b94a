package org.egide.web.figures;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.figures.FigureId;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the figures shows.
 *
 * @param heads the figures without parts
 * @param weeks contributions by week, as a picture; null while there are none
 * @param tables the figures with parts, as tables
 * @param definitions what each figure counts
 */
record FiguresPage(List<Head> heads, @Nullable WeekChart weeks, List<Table> tables, List<Definition> definitions) {

    /** The most communes that the page shows; the table to download has them all. */
    private static final int MOST_COMMUNES = 12;

    static FiguresPage of(List<FigureInWords> all, Consultation consultation, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new FiguresPage(
                all.stream()
                        .filter(one -> one.figure().id().rows() == FigureId.Rows.NONE)
                        .map(one -> new Head(
                                one.title(),
                                numbers.format(one.figure().value()),
                                one.figure().id().isDeclared()))
                        .toList(),
                all.stream()
                        .filter(one -> one.figure().id() == FigureId.CONTRIBUTIONS_BY_WEEK)
                        .findFirst()
                        .map(one -> WeekChart.of(one, numbers))
                        .orElse(null),
                all.stream()
                        .filter(one -> isTable(one.figure().id().rows()))
                        .map(one -> Table.of(one, consultation, numbers))
                        .toList(),
                all.stream().map(Definition::of).toList());
    }

    private static boolean isTable(FigureId.Rows rows) {
        return rows != FigureId.Rows.NONE && rows != FigureId.Rows.WEEKS;
    }

    /**
     * A figure without parts.
     *
     * @param title what it is called
     * @param value how many
     * @param declared whether somebody typed it
     */
    record Head(String title, String value, boolean declared) {}

    /**
     * What a figure counts.
     *
     * @param id its stable name
     * @param title what it is called
     * @param definition what is counted
     * @param scope what is in it
     * @param source where it comes from
     * @param query by what it is counted
     */
    record Definition(String id, String title, String definition, String scope, String source, String query) {

        static Definition of(FigureInWords one) {
            return new Definition(
                    one.figure().id().id(), one.title(), one.definition(), one.scope(), one.source(), one.query());
        }
    }

    /**
     * A figure and its parts.
     *
     * @param id its stable name
     * @param title what it is called
     * @param ofCommunes whether its parts are communes, with people
     * @param rows the parts that are shown
     * @param hidden how many more parts there are
     */
    record Table(String id, String title, boolean ofCommunes, List<Bar> rows, int hidden) {

        static Table of(FigureInWords one, Consultation consultation, NumberFormat numbers) {
            FigureId.Rows kind = one.figure().id().rows();
            boolean communes = kind == FigureId.Rows.COMMUNES;
            List<Part> parts = kind == FigureId.Rows.CHANNELS
                    ? one.parts().stream()
                            .filter(part -> part.row().value() > 0)
                            .toList()
                    : one.parts();
            List<Part> shown = communes ? mostAndRest(parts) : parts;
            Map<String, Integer> depths = depths(consultation.themes());
            long most =
                    shown.stream().mapToLong(part -> part.row().value()).max().orElse(0);
            return new Table(
                    one.figure().id().id(),
                    one.title(),
                    communes,
                    shown.stream()
                            .map(part ->
                                    Bar.of(part, depths.getOrDefault(part.row().key(), 0), most, numbers))
                            .toList(),
                    parts.size() - shown.size());
        }

        /** The first communes, and the two rows that are about no commune. */
        private static List<Part> mostAndRest(List<Part> parts) {
            int named = parts.size() - 2;
            return Stream.concat(
                            parts.stream().limit(Math.min(MOST_COMMUNES, named)),
                            parts.stream().skip(named))
                    .toList();
        }

        /** How deep in the tree each theme stands; parents come before their children. */
        private static Map<String, Integer> depths(List<Theme> themes) {
            Map<UUID, Integer> byId = new HashMap<>();
            Map<String, Integer> byKey = new HashMap<>();
            for (Theme theme : themes) {
                UUID parent = theme.parent();
                int depth = parent == null ? 0 : Math.min(2, byId.getOrDefault(parent, 0) + 1);
                byId.put(theme.id(), depth);
                byKey.put(theme.key(), depth);
            }
            return byKey;
        }
    }

    /**
     * A part of a figure.
     *
     * @param label its name
     * @param depth how deep in a tree
     * @param value how many
     * @param people how many people; empty where that is not counted
     * @param width of its bar, 0 to 100
     */
    record Bar(String label, int depth, String value, String people, long width) {

        static Bar of(Part part, int depth, long most, NumberFormat numbers) {
            Long people = part.row().people();
            long value = part.row().value();
            return new Bar(
                    part.label(),
                    depth,
                    numbers.format(value),
                    people == null ? "" : Objects.requireNonNull(numbers.format(people.longValue())),
                    100 * value / Math.max(1, most));
        }
    }
}
