package org.egide.figures;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.figures.FigureInWords.Part;
import org.egide.figures.WeekColumns.Column;

/**
 * The parts of a figure as a picture that stands by itself, in a document: weeks as bars one beside the other, all else
 * as bars one under the other. It says its greatest numbers; the table beside it says all of them.
 */
public final class FigureChart {

    private static final int WIDTH = 640;
    private static final int LABELS = 240;
    private static final int ROW = 28;
    private static final int MOST_ROWS = 24;
    private static final int LONGEST = 30;
    private static final int TITLE = 32;
    private static final int WEEKS_HEIGHT = 268;
    private static final int TOP = 58;
    private static final int GROUND = 230;
    private static final String INK = "#1c1b1a";
    private static final String BAR = "#1d4f73";

    private final FigureInWords figure;
    private final NumberFormat numbers;
    private final StringBuilder svg = new StringBuilder();

    private FigureChart(FigureInWords figure, Locale locale) {
        this.figure = figure;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    /** The picture, as SVG. */
    public static String svg(FigureInWords figure, Locale locale) {
        FigureChart chart = new FigureChart(figure, locale);
        if (figure.figure().id().rows() == FigureId.Rows.WEEKS) {
            chart.weeks();
        } else {
            chart.rows();
        }
        return chart.svg.append("</svg>").toString();
    }

    private void weeks() {
        List<Part> parts = figure.parts();
        WeekColumns drawn =
                WeekColumns.of(parts.stream().map(part -> part.row().value()).toList());
        open(WEEKS_HEIGHT);
        double wide = (double) WIDTH / drawn.width();
        double high = (double) (GROUND - TOP) / drawn.height();
        for (Column column : drawn.columns()) {
            bar(column.x() * wide, TOP + column.y() * high, column.width() * wide, column.height() * high);
        }
        svg.append(
                "<line x1=\"0\" y1=\"%1$d\" x2=\"%2$d\" y2=\"%1$d\" stroke=\"%3$s\"/>".formatted(GROUND, WIDTH, INK));
        if (!parts.isEmpty()) {
            axes(parts, drawn.columns().getLast(), wide);
        }
    }

    /** What the highest bar counts, and the weeks at both ends. */
    private void axes(List<Part> parts, Column last, double wide) {
        Part most = parts.stream()
                .max(Comparator.comparingLong(part -> part.row().value()))
                .orElseThrow();
        text(0, TOP - 8, "start", numbers.format(most.row().value()));
        svg.append("<line x1=\"0\" y1=\"%1$d\" x2=\"%2$d\" y2=\"%1$d\" stroke=\"#8a857d\" stroke-dasharray=\"2 4\"/>"
                .formatted(TOP, WIDTH));
        text(0, GROUND + 24, "start", parts.getFirst().label());
        if (parts.size() > 1) {
            text(
                    Math.max((last.x() + last.width()) * wide, LABELS * 1.4),
                    GROUND + 24,
                    "end",
                    parts.getLast().label());
        }
    }

    private void rows() {
        List<Part> parts = figure.parts().stream()
                .filter(part -> part.row().value() > 0)
                .limit(MOST_ROWS)
                .toList();
        open(TITLE + Math.max(1, parts.size()) * ROW + 8);
        long most = parts.stream().mapToLong(part -> part.row().value()).max().orElse(1);
        int room = WIDTH - LABELS - 64;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double width = Math.max(2, (double) room * part.row().value() / most);
            int y = TITLE + 4 + i * ROW;
            text(LABELS - 10, y + 18, "end", shortened(part.label(), parts));
            bar(LABELS, y + 4, width, ROW - 10);
            text(LABELS + width + 8, y + 18, "start", numbers.format(part.row().value()));
        }
    }

    private void open(int height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
                .formatted(WIDTH, height));
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, height));
        svg.append("<text x=\"0\" y=\"18\" font-size=\"16\" font-weight=\"bold\" fill=\"%s\">%s</text>"
                .formatted(INK, escaped(figure.title())));
    }

    private void bar(double x, double y, double width, double height) {
        if (height > 0) {
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                    .formatted(unit(x), unit(y), unit(width), unit(height), BAR));
        }
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"15\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                .formatted(unit(x), unit(y), anchor, INK, escaped(Objects.requireNonNull(words))));
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The beginning of a long label; its two ends where another one begins alike. */
    private static String shortened(String label, List<Part> parts) {
        if (label.length() <= LONGEST) {
            return label;
        }
        String head = label.substring(0, LONGEST - 1);
        if (parts.stream().filter(part -> part.label().startsWith(head)).count() < 2) {
            return head.stripTrailing() + "…";
        }
        String begun = label.substring(0, LONGEST / 2 - 1).stripTrailing();
        String tail = label.substring(label.length() - LONGEST / 2);
        return begun + "… " + tail.substring(tail.indexOf(' ') + 1);
    }

    /** A picture has one font, without the narrow space of French numbers; half a character is none. */
    private static String escaped(String words) {
        return words.codePoints()
                .filter(c -> c >= ' ' && Character.getType(c) != Character.SURROGATE)
                .mapToObj(c -> switch (c) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '\u202f' -> "\u00a0";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
