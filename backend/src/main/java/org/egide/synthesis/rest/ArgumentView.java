package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.jspecify.annotations.Nullable;

/**
 * An argument.
 *
 * @param number its number: its permanent address
 * @param theme the key of its theme
 * @param stance what it says of the project
 * @param parent the number of the argument that it is a part of
 * @param wording its words, by the guarantors
 * @param state whether it is part of the synthesis, was replaced or retired
 * @param reason why it was retired
 * @param version grows with each rewording and each move
 * @param contributions how many contributions that the public reads have an excerpt here; it weighs nothing
 * @param changedAt when it last changed
 */
@Schema(example = """
        {"number": 12, "theme": "water", "stance": "CONDITION", "parent": null,
         "wording": "The plant should use rain water rather than the water table.", "state": "LIVE", "reason": null,
         "version": 2, "contributions": 31, "changedAt": "2021-04-02T09:00:00Z"}""")
public record ArgumentView(
        long number,
        @Nullable String theme,
        ArgumentStance stance,
        @Nullable Long parent,
        String wording,
        ArgumentState state,
        @Nullable String reason,
        int version,
        int contributions,
        Instant changedAt) {

    static ArgumentView of(Consultation consultation, Argument one) {
        return new ArgumentView(
                one.number(),
                key(consultation, one.theme()),
                one.stance(),
                one.parent(),
                one.wording(),
                one.state(),
                one.reason(),
                one.version(),
                one.contributions(),
                one.changedAt());
    }

    /** The key of a theme; null for one that is gone. */
    static @Nullable String key(Consultation consultation, UUID theme) {
        return consultation.theme(theme).map(Theme::key).orElse(null);
    }
}
