package org.egide.report;

import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;

/** Says which files go with the report, and by which sums they are recognised. */
final class DataAnnex {

    private static final int GROUP = 16;

    private DataAnnex() {}

    static Block of(DataSet data, Scene scene) {
        Table files = new Table(
                scene.say("composed.data.files"),
                List.of(
                        Column.of(scene.say("composed.data.file")),
                        Column.of(scene.say("composed.data.holds")),
                        new Column(scene.say("composed.data.rows"), Alignment.END)),
                data.files().stream()
                        .map(file -> List.of(
                                Run.of(file.name()),
                                Run.of(file.description()),
                                Run.of(file.rows() == 0 ? "–" : scene.phrases().number(file.rows()))))
                        .toList(),
                true);
        return new Annex(
                scene.say("composed.data"),
                "data",
                List.of(
                        Paragraph.of(scene.say("composed.data.lead", DataSet.NAME)),
                        files,
                        Paragraph.of(List.of(
                                new Run.Text(scene.say("composed.data.sum", DataSet.NAME) + " "),
                                new Run.Code(grouped(data.sha256()))))));
    }

    /** A sum that can be read aloud, and that breaks across lines. */
    static String grouped(String sum) {
        return sum.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", " ");
    }
}
