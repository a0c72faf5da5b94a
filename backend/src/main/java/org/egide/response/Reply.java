package org.egide.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is replied to one request.
 *
 * @param stance accepted, partly, refused, deferred; null when it was not said
 * @param text the reply, in words, 1 to {@value #LIMIT} UTF-16 units
 * @param justification why it is not accepted as it stands: required unless it is, at most {@value #LIMIT}
 * @param commitment what is promised, empty for nothing, at most {@value #LIMIT}
 * @param due by when: required with a commitment
 * @param means by which means: required with a commitment, at most {@value #LIMIT}
 * @param responsible who answers for it: required with a commitment, at most {@value #NAME}
 */
public record Reply(
        @Nullable ReplyStance stance,
        String text,
        String justification,
        String commitment,
        @Nullable LocalDate due,
        String means,
        String responsible) {

    /** Longest text, in UTF-16 units. */
    public static final int LIMIT = 5_000;

    /** Longest name, in UTF-16 units. */
    public static final int NAME = 200;

    /** Whether something is promised. */
    public boolean commits() {
        return !commitment.isBlank();
    }

    /** What is wrong with it, all at once. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (stance == null) {
            faults.add(Fault.of("stance", "field-required"));
        }
        require(text.isBlank(), "text", "field-required", faults);
        require(
                stance != null && stance != ReplyStance.ACCEPTED && justification.isBlank(),
                "justification",
                "justification-required",
                faults);
        require(commits() && due == null, "due", "commitment-incomplete", faults);
        require(commits() && means.isBlank(), "means", "commitment-incomplete", faults);
        require(commits() && responsible.isBlank(), "responsible", "commitment-incomplete", faults);
        faults.addAll(Texts.faults("text", text, LIMIT));
        faults.addAll(Texts.faults("justification", justification, LIMIT));
        faults.addAll(Texts.faults("commitment", commitment, LIMIT));
        faults.addAll(Texts.faults("means", means, LIMIT));
        faults.addAll(Texts.faults("responsible", responsible, NAME));
        return faults;
    }

    private static void require(boolean missing, String field, String code, List<Fault> faults) {
        if (missing) {
            faults.add(Fault.of(field, code));
        }
    }
}
