package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.egide.coding.Plan;
import org.egide.coding.Plan.NewArgument;
import org.egide.coding.Plan.NewPassage;
import org.egide.coding.Plan.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * One thing that a file would change, or that is not taken of it.
 *
 * @param kind what it is
 * @param words the argument's words, or the passage's
 * @param argument the words of the argument that a passage speaks for
 * @param contribution the number of the contribution that a passage is of
 * @param code why it is not taken
 * @param detail the same, in the language asked for
 */
@Schema(example = """
        {"kind": "NEW_EXCERPT", "words": "The table sinks.", "argument": "The water would be short.",
         "contribution": 47, "code": null, "detail": null}""")
record PlanItemView(
        Kind kind,
        String words,
        @Nullable String argument,
        @Nullable Long contribution,
        @Nullable String code,
        @Nullable String detail) {

    /** What an item is. */
    enum Kind {
        NEW_ARGUMENT,
        NEW_EXCERPT,
        NOT_TAKEN
    }

    static List<PlanItemView> of(Plan plan, MessageSource messages, Locale locale) {
        List<PlanItemView> items = new ArrayList<>();
        plan.made().forEach(one -> items.add(of(one)));
        plan.attached().forEach(one -> items.add(of(one)));
        plan.refused().forEach(one -> items.add(of(one, messages, locale)));
        return items;
    }

    private static PlanItemView of(NewArgument one) {
        return new PlanItemView(Kind.NEW_ARGUMENT, one.wording(), null, null, null, null);
    }

    private static PlanItemView of(NewPassage one) {
        return new PlanItemView(Kind.NEW_EXCERPT, one.quote(), one.wording(), one.contribution(), null, null);
    }

    private static PlanItemView of(Refused one, MessageSource messages, Locale locale) {
        String detail = messages.getMessage("problem." + one.reason(), new Object[] {}, locale);
        return new PlanItemView(Kind.NOT_TAKEN, one.what(), null, one.contribution(), one.reason(), detail);
    }
}
