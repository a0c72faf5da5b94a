package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.document.Block;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Picture;
import org.egide.document.Run;
import org.egide.figures.FigureChart;
import org.egide.figures.FigureId;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.jspecify.annotations.Nullable;

/** Figures, as of the instant of the report: one, all of them, or the parts of one as a table or a chart. */
final class FigureBlocks {

    private FigureBlocks() {}

    /** One figure on a line of its own. */
    static List<Block> value(Token token, Scene scene) {
        FigureInWords one = scene.figure(token);
        return one == null
                ? dead(token)
                : List.of(Paragraph.of(List.of(
                        new Run.Strong(Run.of(one.title())),
                        new Run.Text(scene.say("composed.colon")),
                        new Run.Text(" "),
                        link(one, scene))));
    }

    /** The value of a figure, which leads to what it counts. */
    static Run link(FigureInWords one, Scene scene) {
        return new Run.Link("#" + anchor(one), Run.of(FigureValue.of(one, scene.phrases())));
    }

    /** Where a figure is explained. */
    static String anchor(FigureInWords one) {
        return "figure-" + id(one);
    }

    static String id(FigureInWords one) {
        return one.figure().id().id();
    }

    /** Every figure that is one number. */
    static List<Block> all(Token token, Scene scene) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (FigureInWords one : scene.material().recorded().figures().values()) {
            if (one.figure().id().rows() == FigureId.Rows.NONE) {
                scene.figure(new Token(CitableFigures.PREFIX, id(one), List.of()));
                rows.add(List.of(Run.of(one.title()), List.of(link(one, scene)), Run.of(source(one))));
            }
        }
        return List.of(new Table(
                scene.say("composed.figures", asOf(scene)),
                List.of(
                        Column.of(scene.say("composed.figure")),
                        new Column(scene.say("figures.count"), Alignment.END),
                        Column.of(scene.say("composed.source"))),
                rows,
                true));
    }

    /** The parts of a figure. */
    static List<Block> table(Token token, Scene scene) {
        FigureInWords one = scene.figure(token);
        return one == null || one.parts().isEmpty() ? missing(token, one, scene) : List.of(parts(one, scene));
    }

    /** The parts of a figure as bars, with their table. */
    static List<Block> chart(Token token, Scene scene) {
        FigureInWords one = scene.figure(token);
        if (one == null || one.parts().isEmpty()) {
            return missing(token, one, scene);
        }
        Part highest = one.parts().stream()
                .reduce((left, right) -> right.row().value() > left.row().value() ? right : left)
                .orElseThrow();
        if (highest.row().value() == 0) {
            return List.of(parts(one, scene));
        }
        String alternative = scene.say(
                "composed.chart",
                one.title(),
                highest.label(),
                scene.phrases().number(highest.row().value()));
        byte[] svg = FigureChart.svg(one, scene.phrases().language()).getBytes(StandardCharsets.UTF_8);
        return List.of(new Chart(Picture.of(svg, alternative), parts(one, scene)));
    }

    private static Table parts(FigureInWords one, Scene scene) {
        boolean people = one.figure().id().rows() == FigureId.Rows.COMMUNES;
        boolean weeks = one.figure().id().rows() == FigureId.Rows.WEEKS;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(scene.say(weeks ? "figure.page.week" : "figure.rows." + id(one))));
        columns.add(new Column(scene.say("figures.count"), Alignment.END));
        if (people) {
            columns.add(new Column(scene.say("figure.page.people"), Alignment.END));
        }
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Part part : shown(one)) {
            List<List<Run>> row = new ArrayList<>();
            row.add(Run.of(part.label()));
            row.add(Run.of(scene.phrases().number(part.row().value())));
            if (people) {
                Long many = part.row().people();
                row.add(Run.of(
                        many == null
                                ? "–"
                                : Objects.requireNonNull(scene.phrases().number(many))));
            }
            rows.add(row);
        }
        return new Table(scene.say("composed.parts", one.title(), asOf(scene)), columns, rows, true);
    }

    /** Where it comes from, without what introduces the query. */
    private static String source(FigureInWords one) {
        return one.source().replaceAll("[\\s\u00a0]*:$", "");
    }

    /** Ways by which nothing came in are left out. */
    private static List<Part> shown(FigureInWords one) {
        return one.figure().id().rows() == FigureId.Rows.CHANNELS
                ? one.parts().stream().filter(part -> part.row().value() > 0).toList()
                : one.parts();
    }

    /** A figure without parts, or without any yet, is not drawn. */
    private static List<Block> missing(Token token, @Nullable FigureInWords one, Scene scene) {
        return one == null ? dead(token) : List.of(Paragraph.of(scene.say("composed.nothing")));
    }

    private static List<Block> dead(Token token) {
        return List.of(Paragraph.of("@" + token.text()));
    }

    private static String asOf(Scene scene) {
        return scene.phrases().minute(scene.material().draft().asOf());
    }
}
