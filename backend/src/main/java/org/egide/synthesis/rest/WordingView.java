package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.consultation.Consultation;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How an argument stood at one of its versions.
 *
 * @param version which
 * @param wording its words then
 * @param theme the key of its theme then
 * @param stance its stance then
 * @param parent its parent's number then
 * @param at since when
 */
@Schema(example = """
        {"version": 1, "wording": "Water is a concern.", "theme": "water", "stance": "AGAINST", "parent": null,
         "at": "2021-04-01T09:00:00Z"}""")
public record WordingView(
        int version,
        String wording,
        @Nullable String theme,
        ArgumentStance stance,
        @Nullable Long parent,
        Instant at) {

    static WordingView of(Consultation consultation, Wording one) {
        return new WordingView(
                one.version(),
                one.wording(),
                ArgumentView.key(consultation, one.theme()),
                one.stance(),
                one.parent(),
                one.at());
    }
}
