package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Theme;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.register.Channel;
import org.egide.synthesis.Covered;

/** How much of what was received is in the synthesis, by theme and by channel. */
final class CoverageBlock {

    private CoverageBlock() {}

    static List<Block> make(Token token, Scene scene) {
        Covered all = scene.material().recorded().coverage().all();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(scene.say(
                "composed.coverage",
                all.admissible(),
                all.settled(),
                all.percent(),
                all.attached(),
                all.aside(),
                all.remaining())));
        List<List<List<Run>>> themes = new ArrayList<>();
        Map<UUID, Covered> byTheme = scene.material().recorded().coverage().byTheme();
        for (Theme theme : scene.material().draft().consultation().themes()) {
            Covered its = byTheme.get(theme.id());
            if (its != null && its.admissible() > 0) {
                themes.add(row(scene.phrases().of(theme.title()), its, scene));
            }
        }
        List<List<List<Run>>> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Covered its = scene.material().recorded().coverage().byChannel().get(channel);
            if (its != null && its.admissible() > 0) {
                channels.add(row(scene.say("figure.channel." + channel), its, scene));
            }
        }
        add(blocks, "coverage.by.themes", "coverage.of.themes", themes, scene);
        add(blocks, "coverage.by.channels", "coverage.of.channels", channels, scene);
        return blocks;
    }

    private static void add(List<Block> blocks, String caption, String first, List<List<List<Run>>> rows, Scene scene) {
        if (!rows.isEmpty()) {
            List<String> others = List.of(
                    scene.say("composed.coverage.admissible"),
                    scene.say("composed.coverage.attached"),
                    scene.say("composed.coverage.aside"),
                    scene.say("composed.coverage.remaining"));
            blocks.add(new Table(scene.say(caption), Tables.numbers(scene.say(first), others), rows, true));
        }
    }

    private static List<List<Run>> row(String name, Covered its, Scene scene) {
        Phrases phrases = scene.phrases();
        return List.of(
                Run.of(name),
                Run.of(phrases.number(its.admissible())),
                Run.of(phrases.number(its.attached())),
                Run.of(phrases.number(its.aside())),
                Run.of(phrases.number(its.remaining())));
    }
}
