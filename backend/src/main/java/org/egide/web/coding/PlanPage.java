package org.egide.web.coding;

import java.util.List;
import java.util.Locale;
import org.egide.coding.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a file would change, as its page tells it: how many of each, and the first ones.
 *
 * @param newArguments how many codes would become arguments
 * @param newPassages how many passages would be attached
 * @param known how many codes and passages are there already
 * @param notTaken how many are not taken
 * @param asksMore whether new codes do not say what they are
 * @param arguments the first new arguments
 * @param passages the first new passages
 * @param refused the first that are not taken
 */
record PlanPage(
        int newArguments,
        int newPassages,
        int known,
        int notTaken,
        boolean asksMore,
        List<String> arguments,
        List<Line> passages,
        List<Line> refused) {

    /** How many of each the page shows; the file of all has the rest. */
    private static final int SHOWN = 100;

    static PlanPage of(Plan plan, MessageSource messages, Locale locale) {
        return new PlanPage(
                plan.made().size(),
                plan.attached().size(),
                plan.knownArguments() + plan.knownPassages(),
                plan.refused().size(),
                plan.asksMore(),
                plan.made().stream().limit(SHOWN).map(Plan.NewArgument::wording).toList(),
                plan.attached().stream()
                        .limit(SHOWN)
                        .map(one -> new Line(one.quote(), one.contribution(), one.wording()))
                        .toList(),
                plan.refused().stream()
                        .limit(SHOWN)
                        .map(one -> new Line(
                                one.what(),
                                one.contribution(),
                                messages.getMessage("problem." + one.reason(), new Object[] {}, locale)))
                        .toList());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return newArguments == 0 && newPassages == 0;
    }

    /**
     * One item.
     *
     * @param words its words
     * @param contribution the number of the contribution that they are of, null for none
     * @param about the argument that they would speak for, or why they are not taken
     */
    record Line(String words, @Nullable Long contribution, String about) {}
}
