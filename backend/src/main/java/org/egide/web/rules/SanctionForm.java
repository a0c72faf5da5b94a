package org.egide.web.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions.SanctionDraft;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A measure on a person, as a guarantor types it.
 *
 * @param number the public number of a contribution of theirs
 * @param measure the name of the measure
 * @param ground the name of the ground
 * @param reason the sentence to the person
 * @param days for how long
 */
record SanctionForm(
        @Nullable String number,
        @Nullable String measure,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable String days) {

    static SanctionForm about(@Nullable String number) {
        return new SanctionForm(number == null ? "" : number, Measure.HELD.name(), "", "", "7");
    }

    /** The contribution's number, as it was typed: {@code 12}, {@code n° 12}. */
    long contribution() {
        String digits = number == null ? "" : number.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }

    /** Fails with {@code InvalidRequest} naming every field at fault. */
    SanctionDraft toDraft() {
        List<Fault> faults = new ArrayList<>();
        require("number", contribution() > 0, faults);
        Measure what = find(Measure.values(), measure);
        Ground why = find(Ground.values(), ground);
        require("measure", what != null, faults);
        require("ground", why != null, faults);
        String sentence = reason == null ? "" : reason.strip();
        require("reason", !sentence.isEmpty(), faults);
        int span = span(faults);
        if (what == null || why == null || !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new SanctionDraft(what, why, sentence, span);
    }

    private static void require(String field, boolean said, List<Fault> faults) {
        if (!said) {
            faults.add(Fault.of(field, "field-required"));
        }
    }

    private int span(List<Fault> faults) {
        String typed = days == null ? "" : days.strip();
        int span = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (span < 1 || span > 90) {
            faults.add(Fault.of("days", "out-of-bounds", 1, 90));
        }
        return span;
    }

    private static <E extends Enum<E>> @Nullable E find(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
