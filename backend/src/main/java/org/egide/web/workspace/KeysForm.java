package org.egide.web.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.KeyedAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was typed; which field is given says which kind.
 *
 * @param closesOn the new last day
 * @param mode the new moderation mode
 * @param purpose what identities are for
 */
record KeysForm(
        @Nullable String closesOn,
        @Nullable String mode,
        @Nullable String purpose) {

    static final KeysForm EMPTY = new KeysForm(null, null, null);

    /** What the page can say was done. */
    static final Set<String> DONE = Set.of("proposed", "turned", "withdrawn");

    /** People give a day: whether that is earlier or later is no question to ask them. */
    Kind kind(Consultation consultation) {
        if (mode != null) {
            return Kind.MODE;
        }
        if (purpose != null) {
            return Kind.EXPORT_IDENTITIES;
        }
        return isLater(consultation) ? Kind.EXTEND : Kind.CLOSE_EARLY;
    }

    private boolean isLater(Consultation consultation) {
        try {
            return closesOn != null
                    && LocalDate.parse(closesOn).isAfter(consultation.calendar().closesOn());
        } catch (DateTimeParseException unreadable) {
            return false; // said by the act itself
        }
    }

    Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>();
        if (closesOn != null) {
            content.put("closesOn", closesOn);
        }
        if (mode != null) {
            content.put("mode", mode);
        }
        if (purpose != null) {
            content.put("purpose", purpose);
        }
        return content;
    }
}
