package org.egide.report;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.report.FollowedCommitment.Done;

/** Commitments as a table for programs: days as in ISO 8601, how they stand as a code. */
public final class CommitmentTable {

    /** The name of the file. */
    public static final String NAME = "commitments.csv";

    private static final List<String> COLUMNS = List.of(
            "number",
            "label",
            "request",
            "commitment",
            "due",
            "by",
            "responsible",
            "means",
            "state",
            "progress_on",
            "progress",
            "proof");

    private CommitmentTable() {}

    /**
     * The table.
     *
     * @param address makes the address of a page whole
     */
    public static Table of(List<FollowedCommitment> all, UnaryOperator<String> address) {
        return new Table(
                "",
                COLUMNS.stream().map(Column::of).toList(),
                all.stream().map(one -> row(one, address)).toList(),
                false);
    }

    private static List<List<Run>> row(FollowedCommitment one, UnaryOperator<String> address) {
        Done last = one.last();
        return Stream.of(
                        String.valueOf(one.request()),
                        one.label(),
                        one.asked(),
                        one.words(),
                        Objects.toString(one.due(), ""),
                        one.by(),
                        one.responsible(),
                        one.means(),
                        one.state().name(),
                        last == null ? "" : last.on().toString(),
                        last == null ? "" : last.text(),
                        last == null ? "" : proof(last, address))
                .map(Run::of)
                .toList();
    }

    private static String proof(Done last, UnaryOperator<String> address) {
        return last.proof().startsWith("/") ? address.apply(last.proof()) : last.proof();
    }
}
