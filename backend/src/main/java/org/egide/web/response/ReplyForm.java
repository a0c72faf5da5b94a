package org.egide.web.response;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import org.egide.response.Decided;
import org.egide.response.ProjectDecision;
import org.egide.response.Reply;
import org.egide.response.ReplyStance;
import org.egide.response.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A reply, or the decision, as it was typed.
 *
 * @param stance the name of the stance; null for none
 * @param text the reply
 * @param justification why it is not accepted
 * @param commitment what is promised
 * @param due by when, {@code 2021-12-31}
 * @param means by which means
 * @param responsible who answers for it
 * @param decision the name of the decision; null for none
 * @param reasons why it is decided so
 * @param version the version that it starts from; null for none
 */
record ReplyForm(
        @Nullable String stance,
        @Nullable String text,
        @Nullable String justification,
        @Nullable String commitment,
        @Nullable String due,
        @Nullable String means,
        @Nullable String responsible,
        @Nullable String decision,
        @Nullable String reasons,
        @Nullable Integer version) {

    static final ReplyForm EMPTY = new ReplyForm(null, "", "", "", "", "", "", null, "", 0);

    static ReplyForm of(@Nullable Versioned<Reply> saved) {
        if (saved == null) {
            return EMPTY;
        }
        Reply one = saved.value();
        return new ReplyForm(
                Objects.toString(one.stance(), null),
                one.text(),
                one.justification(),
                one.commitment(),
                Objects.toString(one.due(), ""),
                one.means(),
                one.responsible(),
                null,
                "",
                saved.version());
    }

    static ReplyForm ofDecision(@Nullable Versioned<Decided> saved) {
        return saved == null
                ? EMPTY
                : new ReplyForm(
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Objects.toString(saved.value().decision(), null),
                        saved.value().reasons(),
                        saved.version());
    }

    /** The same words over a version that was changed meanwhile. */
    ReplyForm over(int now) {
        return new ReplyForm(stance, text, justification, commitment, due, means, responsible, decision, reasons, now);
    }

    int startsFrom() {
        return version == null ? 0 : version;
    }

    Reply toReply() {
        return new Reply(
                Arrays.stream(ReplyStance.values())
                        .filter(one -> one.name().equals(stance))
                        .findFirst()
                        .orElse(null),
                words(text),
                words(justification),
                words(commitment),
                day(),
                words(means),
                words(responsible));
    }

    Decided toDecided() {
        return new Decided(
                Arrays.stream(ProjectDecision.values())
                        .filter(one -> one.name().equals(decision))
                        .findFirst()
                        .orElse(null),
                words(reasons));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(words(due));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replace("\r\n", "\n");
    }
}
