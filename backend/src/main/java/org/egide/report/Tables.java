package org.egide.report;

import java.util.List;
import java.util.stream.Stream;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;
import org.egide.document.Run;

/** Tables of which several blocks are made. */
final class Tables {

    private Tables() {}

    /** What is known of one thing, a line each. */
    static Table pairs(String caption, List<List<List<Run>>> rows, Scene scene) {
        return new Table(
                caption,
                List.of(Column.of(scene.say("composed.what")), Column.of(scene.say("composed.recorded"))),
                rows,
                true);
    }

    /** A first column of words and others of numbers. */
    static List<Column> numbers(String first, List<String> others) {
        return Stream.concat(
                        Stream.of(Column.of(first)), others.stream().map(title -> new Column(title, Alignment.END)))
                .toList();
    }
}
