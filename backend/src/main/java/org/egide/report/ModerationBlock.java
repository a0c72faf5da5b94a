package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.moderation.DecisionCounts;
import org.egide.moderation.DecisionCounts.OfGround;
import org.egide.moderation.ModerationRecord.Figures;

/** What moderation did: decisions, delays, grounds, appeals, as the public record counts them. */
final class ModerationBlock {

    private ModerationBlock() {}

    static List<Block> make(Token token, Scene scene) {
        List<Figures> figures = scene.material().recorded().moderation();
        DecisionCounts all = DecisionCounts.of(
                figures.stream().filter(row -> row.ground() == null).toList());
        if (all.decided() == 0) {
            return List.of(Paragraph.of(scene.say("record.nothing")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                scene.say("mode." + scene.material().draft().consultation().mode())));
        blocks.add(Tables.pairs(scene.say("composed.moderation"), counts(all, scene), scene));
        List<OfGround> grounds = OfGround.all(figures);
        if (!grounds.isEmpty()) {
            blocks.add(grounds(grounds, scene));
        }
        blocks.add(Paragraph.of(scene.say("record.definitions")));
        return blocks;
    }

    private static List<List<List<Run>>> counts(DecisionCounts all, Scene scene) {
        Phrases phrases = scene.phrases();
        return List.of(
                row(scene, "record.decided", phrases.number(all.decided())),
                row(scene, "record.published", phrases.number(all.published())),
                row(scene, "record.redacted", phrases.number(all.redacted())),
                row(scene, "record.refused", phrases.number(all.refused())),
                row(scene, "record.inTime", scene.say("composed.percent", String.valueOf(all.inTimePercent()))),
                row(scene, "record.delay", scene.say("record.hours", all.delayHours())),
                row(scene, "record.undone", phrases.number(all.undone())),
                row(scene, "record.appealed", phrases.number(all.appealed())),
                row(scene, "record.reversed", phrases.number(all.reversed())));
    }

    private static List<List<Run>> row(Scene scene, String key, String value) {
        return List.of(Run.of(scene.say(key)), Run.of(value));
    }

    private static Table grounds(List<OfGround> grounds, Scene scene) {
        Phrases phrases = scene.phrases();
        return new Table(
                scene.say("record.byGround"),
                Tables.numbers(
                        scene.say("told.ground"),
                        List.of(
                                scene.say("record.decided"),
                                scene.say("record.undone"),
                                scene.say("record.appealed"),
                                scene.say("record.reversed"))),
                grounds.stream()
                        .map(one -> List.of(
                                Run.of(scene.say("ground." + one.ground())),
                                Run.of(phrases.number(one.decided())),
                                Run.of(phrases.number(one.undone())),
                                Run.of(phrases.number(one.appealed())),
                                Run.of(phrases.number(one.reversed()))))
                        .toList(),
                true);
    }
}
