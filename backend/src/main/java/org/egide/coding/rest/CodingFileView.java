package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.egide.coding.CodingFiles.KeptPlan;
import org.egide.coding.Plan;

/**
 * A file that was sent, and how much it would change as things stand now.
 *
 * @param id its id
 * @param name its name on the guarantor's machine
 * @param newArguments codes that would become arguments
 * @param newExcerpts passages that would be attached
 * @param knownArguments codes that are arguments already
 * @param knownExcerpts passages that are attached already
 * @param notTaken codes and passages that are not taken, or not wholly; {@code items} says why
 * @param asksMore whether a new argument says neither its theme nor its stance: the application must
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "name": "codage.qdpx", "newArguments": 2, "newExcerpts": 31,
         "knownArguments": 12, "knownExcerpts": 240, "notTaken": 1, "asksMore": false}""")
record CodingFileView(
        UUID id,
        String name,
        int newArguments,
        int newExcerpts,
        int knownArguments,
        int knownExcerpts,
        int notTaken,
        boolean asksMore) {

    static CodingFileView of(KeptPlan kept) {
        Plan plan = kept.plan();
        return new CodingFileView(
                kept.id(),
                kept.name(),
                plan.made().size(),
                plan.attached().size(),
                plan.knownArguments(),
                plan.knownPassages(),
                plan.refused().size(),
                plan.asksMore());
    }
}
