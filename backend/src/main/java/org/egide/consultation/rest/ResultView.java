package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.egide.moderation.Moderation.Result;
import org.egide.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What became of one item of a selection.
 *
 * @param content the item
 * @param decision the decision made; null when it was not
 * @param problem the code of what went wrong; null when it was made
 * @param detail what went wrong, in the language asked for
 */
@Schema(example = """
        {"content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "decision": null, "problem": "already-decided",
         "detail": "A decision has just been made on this content."}""")
public record ResultView(
        UUID content,
        @Nullable DecisionView decision,
        @Nullable String problem,
        @Nullable String detail) {

    static ResultView of(Result result, MessageSource messages, Locale locale) {
        var decision = result.decision();
        Refusal refusal = result.refusal();
        return new ResultView(
                result.content(),
                decision == null ? null : DecisionView.of(decision),
                refusal == null ? null : refusal.code(),
                refusal == null
                        ? null
                        : messages.getMessage(
                                "problem." + refusal.code(), refusal.arguments().toArray(), locale));
    }
}
