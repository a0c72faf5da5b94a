package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.egide.report.FollowedCommitment.State;
import org.egide.response.Commitment;
import org.egide.response.Commitment.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, and how it goes on.
 *
 * @param request the number of the request in the report
 * @param label how the table calls it
 * @param by the name of who promised it
 * @param commitment what is promised
 * @param due by when
 * @param responsible who answers for it
 * @param state how it stands
 * @param late whether its day is over and it is not kept
 * @param kept whether it is kept
 * @param progress what was done of it
 */
@Schema(example = """
        {"request": 1, "label": "A1", "by": "Invented Owner", "commitment": "Publish it.", "due": "2021-12-31",
         "responsible": "The site", "state": "KEPT", "late": false, "kept": true,
         "progress": [{"on": "2021-11-02", "text": "Published.", "kept": true, "link": "https://example.org", "file": ""}]}""")
public record CommitmentView(
        int request,
        String label,
        String by,
        String commitment,
        @Nullable LocalDate due,
        String responsible,
        State state,
        boolean late,
        boolean kept,
        List<KeepingView> progress) {

    static CommitmentView of(Commitment one) {
        return new CommitmentView(
                one.request(),
                one.label(),
                one.by(),
                one.reply().commitment(),
                one.reply().due(),
                one.reply().responsible(),
                one.state(),
                one.late(),
                one.kept(),
                one.progress().stream().map(KeepingView::of).toList());
    }

    /**
     * What was done.
     *
     * @param on the day
     * @param text what
     * @param kept whether the commitment is kept with this
     * @param link the address of what shows it; empty for none
     * @param file the name of the file that shows it; empty for none
     */
    public record KeepingView(LocalDate on, String text, boolean kept, String link, String file) {

        static KeepingView of(Progress done) {
            return new KeepingView(
                    done.on(), done.text(), done.kept(), done.link(), Objects.requireNonNullElse(done.file(), ""));
        }
    }
}
