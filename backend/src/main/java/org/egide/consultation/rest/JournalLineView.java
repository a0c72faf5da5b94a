package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.identity.PrivilegedReads.PrivilegedRead;
import org.egide.identity.PrivilegedReads.What;
import org.egide.identity.Retention;

/**
 * A line of the journal of privileged reads.
 *
 * @param at when it was read
 * @param what what was read
 * @param subject its id
 * @param label what it is called, such as the number of a contribution
 * @param by who read it
 * @param keptUntil when this line is forgotten
 */
@Schema(example = """
        {"at": "2021-03-02T08:20:00Z", "what": "ORIGINAL", "subject": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c",
         "label": "12", "by": "Camille Exemple", "keptUntil": "2022-03-02T08:20:00Z"}""")
public record JournalLineView(Instant at, What what, UUID subject, String label, String by, Instant keptUntil) {

    static JournalLineView of(PrivilegedRead read, Retention rule) {
        return new JournalLineView(
                read.at(),
                read.subject().what(),
                read.subject().id(),
                read.subject().label(),
                read.name(),
                rule.until(read.at()));
    }
}
