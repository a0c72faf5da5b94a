package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where to go back to.
 *
 * @param version the number of an earlier version
 */
@Schema(name = "SectionRestoration", example = """
        {"version": 3}""")
record RestorationRequest(@Nullable Integer version) {

    int given() {
        if (version == null) {
            throw new InvalidRequest(List.of(Fault.of("version", "field-required")));
        }
        return version;
    }
}
