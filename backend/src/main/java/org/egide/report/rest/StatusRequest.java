package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.report.SectionStatus;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How far a section is.
 *
 * @param status what the guarantors say
 */
@Schema(name = "SectionProgress", example = """
        {"status": "TO_REVIEW"}""")
record StatusRequest(@Nullable SectionStatus status) {

    SectionStatus given() {
        if (status == null) {
            throw new InvalidRequest(List.of(Fault.of("status", "field-required")));
        }
        return status;
    }
}
