package org.egide.response;

import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides of the project.
 *
 * @param decision what; null when it was not said
 * @param reasons why, in Markdown, 1 to {@value #LIMIT} UTF-16 units
 */
public record Decided(@Nullable ProjectDecision decision, String reasons) {

    /** Longest reasons, in UTF-16 units. */
    public static final int LIMIT = 20_000;

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (decision == null) {
            faults.add(Fault.of("decision", "field-required"));
        }
        if (reasons.isBlank()) {
            faults.add(Fault.of("reasons", "field-required"));
        }
        faults.addAll(Texts.faults("reasons", reasons, LIMIT));
        return faults;
    }
}
