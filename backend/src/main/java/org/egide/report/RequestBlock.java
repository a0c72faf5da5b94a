package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;

/**
 * The table of requests: two groups, five columns, of which the owner fills in three (domain, 2.3).
 */
final class RequestBlock {

    private RequestBlock() {}

    /** Both groups. */
    static List<Block> all(Token token, Scene scene) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Run.of(scene.say("composed.requests.lead")), RequestCited.ANCHOR, true));
        for (RequestKind kind : RequestKind.values()) {
            List<GuarantorRequest> group = scene.material().draft().requests().stream()
                    .filter(one -> one.kind() == kind)
                    .toList();
            if (group.isEmpty()) {
                blocks.add(Paragraph.of(List.of(
                        new Strong(Run.of(scene.say("composed.requests." + kind))),
                        new LineBreak(),
                        new Text(scene.say("composed.requests.none")))));
            } else {
                blocks.add(table(kind, group, scene));
            }
        }
        return blocks;
    }

    private static Table table(RequestKind kind, List<GuarantorRequest> group, Scene scene) {
        return new Table(
                scene.say("composed.requests." + kind),
                List.of(
                        Column.of(scene.say("composed.requests.number")),
                        Column.of(scene.say("composed.requests.request")),
                        Column.of(scene.say("composed.requests.reply")),
                        Column.of(scene.say("composed.requests.delay")),
                        Column.of(scene.say("composed.requests.means"))),
                group.stream()
                        .map(one -> List.of(Run.of(one.label()), said(one, scene), Run.of(""), Run.of(""), Run.of("")))
                        .toList(),
                true);
    }

    /** One request on a line of its own. */
    static List<Block> one(Token token, Scene scene) {
        for (GuarantorRequest one : scene.material().draft().requests()) {
            if (String.valueOf(one.number()).equals(token.name())) {
                List<Run> words = new ArrayList<>(List.of(new Strong(Run.of(one.label())), new Text(" ")));
                words.addAll(said(one, scene));
                return List.of(Paragraph.of(words));
            }
        }
        scene.thing(token);
        return List.of(Paragraph.of("@" + token.text()));
    }

    /** What is asked, of whom, and what it rests on. */
    private static List<Run> said(GuarantorRequest one, Scene scene) {
        List<Run> words = new ArrayList<>(Run.of(one.text()));
        if (!one.addressee().isBlank()) {
            words.add(new LineBreak());
            words.add(new Run.Emphasis(Run.of(scene.say("composed.requests.to", one.addressee()))));
        }
        List<Run> sources = sources(one, scene);
        if (!sources.isEmpty()) {
            words.add(new LineBreak());
            words.add(new Text(scene.say("composed.requests.sources")));
            words.addAll(sources);
        }
        return words;
    }

    private static List<Run> sources(GuarantorRequest one, Scene scene) {
        List<Run> all = new ArrayList<>();
        for (String source : one.sources()) {
            Token token = Token.of(source).orElse(null);
            Cited cited = token == null ? null : scene.thing(token);
            all.add(new Text(" "));
            all.add(cited == null ? new Text("@" + source) : scene.reference(cited));
        }
        return all;
    }
}
