package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A decision to make.
 *
 * @param outcome publish, publish with passages blacked out, or refuse
 * @param ground why it is refused
 * @param reason at least one sentence to the author, when anything is kept back
 * @param passages what to black out
 * @param claim the claim under which the item was read; without one, whoever does not hold it may decide of it
 */
@Schema(example = """
        {"outcome": "PUBLISH_REDACTED", "reason": "Le numéro de téléphone ne peut pas être publié.",
         "passages": [{"field": "BODY", "from": 41, "to": 55, "ground": "OWN_PRIVATE_DATA"}]}""")
public record DecisionRequest(
        @Nullable Outcome outcome,
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable List<PassageRequest> passages,
        @Nullable UUID claim) {

    Verdict toVerdict() {
        List<Fault> faults = new ArrayList<>();
        Outcome asked = outcome;
        List<PassageRequest> all = passages == null ? List.of() : passages;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).check("passages/" + i, faults);
        }
        if (asked == null) {
            faults.add(Fault.of("outcome", "field-required"));
        }
        if (asked == null || !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Verdict(
                asked,
                ground,
                reason,
                all.stream().map(PassageRequest::toPassage).toList(),
                claim);
    }

    /**
     * A passage to black out.
     *
     * @param field where it stands
     * @param from its first UTF-16 unit, from 0
     * @param to the unit after its last
     * @param ground why
     */
    public record PassageRequest(
            Words.@Nullable Field field,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Ground ground) {

        void check(String pointer, List<Fault> faults) {
            require(pointer + "/field", field, faults);
            require(pointer + "/from", from, faults);
            require(pointer + "/to", to, faults);
            require(pointer + "/ground", ground, faults);
        }

        private static void require(String pointer, @Nullable Object value, List<Fault> faults) {
            if (value == null) {
                faults.add(Fault.of(pointer, "field-required"));
            }
        }

        @SuppressWarnings("NullAway") // checked before
        Passage toPassage() {
            return new Passage(field, from, to, ground);
        }
    }
}
