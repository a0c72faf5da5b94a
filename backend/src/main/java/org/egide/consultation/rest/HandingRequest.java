package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * To whom an item is handed over.
 *
 * @param to the name of a guarantor, as the consultation's page shows it
 * @param note why
 */
@Schema(example = """
        {"to": "Sacha Exemple", "note": "You know this subject better."}""")
public record HandingRequest(@Nullable String to, @Nullable String note) {

    /** The guarantor's address; fails with {@link InvalidRequest} {@code not-a-guarantor}. */
    String colleague(Consultation consultation) {
        return consultation.holding(Role.GUARANTOR).stream()
                .filter(member -> member.name().equals(to))
                .map(Member::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("not-a-guarantor"));
    }
}
