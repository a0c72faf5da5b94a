package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.document.Run;
import org.egide.figures.FigureId;
import org.egide.figures.FigureInWords;

/** What is recorded of how people were told and met: the figures that somebody declared, each with who said so. */
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
        return rows.isEmpty()
                ? List.of(Paragraph.of(scene.say("composed.meetings.none")))
                : List.of(Tables.pairs(scene.say("composed.meetings"), rows, scene));
    }
}
