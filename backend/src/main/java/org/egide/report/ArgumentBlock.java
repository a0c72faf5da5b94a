package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Run;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Excerpt;

/** An argument in its words, how many speak for it, and excerpts of what they wrote, each with its source. */
final class ArgumentBlock {

    private ArgumentBlock() {}

    static List<Block> make(Token token, Scene scene) {
        Cited cited = scene.thing(token);
        Argument argument = scene.material().recorded().arguments().get(token.name());
        if (cited == null || argument == null) {
            return List.of(Paragraph.of("@" + token.text()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.leading(List.of(
                new Strong(Run.of(argument.wording())),
                new Text(" "),
                scene.reference(cited),
                new Run.LineBreak(),
                new Run.Emphasis(Run.of(scene.say(
                        "composed.argument",
                        scene.say("argument.stance." + argument.stance()),
                        argument.contributions()))))));
        excerpts(token, scene).forEach(one -> blocks.add(quoted(argument, one, scene)));
        return blocks;
    }

    /** Those that were chosen, or that represent it. One that was chosen and is not there any more is pointed out. */
    private static List<Excerpt> excerpts(Token token, Scene scene) {
        List<Excerpt> shown = scene.material().excerpts().getOrDefault(token, List.of());
        for (String label : token.chosen()) {
            if (shown.stream().noneMatch(one -> one.label().equals(label))) {
                scene.find(Finding.Kind.DEAD_CITATION, "@" + token.thing() + ":" + label);
            }
        }
        return shown;
    }

    private static Block quoted(Argument argument, Excerpt excerpt, Scene scene) {
        scene.show(argument, excerpt);
        List<List<Run>> words = Objects.requireNonNullElse(excerpt.quote(), "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Run.of(line.strip()))
                .toList();
        return new Quotation(words, source(excerpt, scene));
    }

    private static List<Run> source(Excerpt excerpt, Scene scene) {
        Cited cited = scene.material().cited().get("c" + excerpt.label());
        return cited == null ? Run.of(excerpt.label()) : List.of(new Text(cited.label() + " "), scene.reference(cited));
    }
}
