package org.egide.local;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.egide.consultation.Role;
import org.egide.report.RequestDraft;
import org.egide.response.Decided;
import org.egide.response.Opinion.Point;
import org.egide.response.ProgressDraft;
import org.egide.response.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a report, invented: what it asks, what is replied and done, and what the commission thinks of that.
 *
 * @param asked what the report asks, in the order of its numbers
 * @param decided what becomes of the project
 * @param opinion of the commission as a whole
 */
record DemonstrationOutcome(List<Asked> asked, Decided decided, String opinion) {

    List<Point> points() {
        return asked.stream().map(Asked::opinion).toList();
    }

    /**
     * A request, and what comes of it.
     *
     * @param reply without a day
     * @param due how long after the reply is published what is promised is due; before it, for what was promised
     *     earlier; null for no promise
     * @param done what was done of the promise; null for nothing yet
     * @param opinion of the commission on the reply
     */
    record Asked(
            RequestDraft request,
            Reply reply,
            @Nullable Period due,
            @Nullable Done done,
            Point opinion) {

        int number() {
            return opinion.request();
        }

        Role by() {
            return request.addressee() == null ? Role.OWNER : Role.RESPONDENT;
        }

        Reply replied(LocalDate day) {
            return new Reply(
                    reply.stance(),
                    reply.text(),
                    reply.justification(),
                    reply.commitment(),
                    due == null ? null : day.plus(due),
                    reply.means(),
                    reply.responsible());
        }
    }

    /** What was done of a commitment, and what shows it. */
    record Done(String text, String link) {

        ProgressDraft on(LocalDate day) {
            return new ProgressDraft(day, text, false, link, "", new byte[0]);
        }
    }
}
