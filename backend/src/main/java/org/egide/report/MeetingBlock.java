package org.egide.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.egide.document.Block;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.figures.FigureId;
import org.egide.figures.FigureInWords;

/**
 * What is known of how people were told and met: the contributions of the register that came in at meetings, by day,
 * and the figures that somebody declared, each with who said so.
 */
final class MeetingBlock {

    private MeetingBlock() {}

    static List<Block> make(Token token, Scene scene) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (FigureInWords one : scene.material().recorded().figures().values()) {
            FigureId id = one.figure().id();
            if (id.isDeclared()) {
                scene.figure(new Token(CitableFigures.PREFIX, id.id(), List.of()));
                rows.add(List.of(
                        Run.of(one.title()),
                        List.of(FigureBlocks.link(one, scene), new Run.LineBreak(), new Run.Text(one.query()))));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(Tables.pairs(scene.say("composed.meetings"), rows, scene));
        }
        SortedMap<LocalDate, Long> days = scene.material().recorded().meetings();
        if (!days.isEmpty()) {
            blocks.add(recorded(days, scene));
        }
        return blocks.isEmpty() ? List.of(Paragraph.of(scene.say("composed.meetings.none"))) : blocks;
    }

    /** Where a meeting was held is not in the register. */
    private static Table recorded(SortedMap<LocalDate, Long> days, Scene scene) {
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        return new Table(
                scene.say("composed.meetings.recorded", all),
                List.of(
                        Column.of(scene.say("composed.meetings.day")),
                        new Column(scene.say("figures.count"), Alignment.END)),
                days.entrySet().stream()
                        .map(day -> List.of(
                                Run.of(scene.phrases().day(day.getKey())),
                                Run.of(scene.phrases().number(day.getValue()))))
                        .toList(),
                true);
    }
}
