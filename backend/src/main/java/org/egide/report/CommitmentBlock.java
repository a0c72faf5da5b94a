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
import org.jspecify.annotations.Nullable;

/** What was promised in the response, by when, and how it is kept: late ones are late in the report too. */
final class CommitmentBlock {

    private CommitmentBlock() {}

    static List<Block> make(Token token, Scene scene) {
        List<FollowedCommitment> all = scene.material().recorded().commitments();
        return all.isEmpty()
                ? List.of(Paragraph.of(scene.say("composed.commitments.none")))
                : List.of(new Table(
                        scene.say(
                                "composed.commitments",
                                scene.phrases().minute(scene.material().draft().asOf())),
                        List.of(
                                Column.of(scene.say("composed.requests.number")),
                                Column.of(scene.say("composed.commitments.words")),
                                Column.of(scene.say("composed.commitments.due")),
                                Column.of(scene.say("composed.commitments.state")),
                                Column.of(scene.say("composed.commitments.proof"))),
                        all.stream().map(one -> row(one, scene)).toList(),
                        true));
    }

    private static List<List<Run>> row(FollowedCommitment one, Scene scene) {
        return List.of(
                Run.of(one.label()),
                List.of(new Text(one.words()), new LineBreak(), new Run.Emphasis(Run.of(one.by()))),
                Run.of(scene.phrases().day(one.due())),
                state(one, scene),
                proof(one.last(), scene));
    }

    private static List<Run> state(FollowedCommitment one, Scene scene) {
        List<Run> words = new ArrayList<>(List.of(new Strong(Run.of(scene.say("commitments.state." + one.state())))));
        FollowedCommitment.Done last = one.last();
        if (last != null) {
            words.add(new LineBreak());
            words.add(new Text(scene.phrases().day(last.on()) + scene.say("composed.colon") + " " + last.text()));
        }
        return words;
    }

    private static List<Run> proof(FollowedCommitment.@Nullable Done last, Scene scene) {
        if (last == null) {
            return Run.of("–");
        }
        String proof = last.proof().startsWith("/") ? scene.address(last.proof()) : last.proof();
        return List.of(new Run.Link(proof, Run.of(scene.say("composed.commitments.see"))));
    }
}
