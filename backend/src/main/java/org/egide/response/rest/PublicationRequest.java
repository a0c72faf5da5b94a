package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.egide.response.AnswerDrafts.Version;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Drafts to publish at one instant.
 *
 * @param drafts which, 1 to 50, each as it was read
 */
@Schema(example = """
        {"drafts": [{"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "version": 2}]}""")
public record PublicationRequest(@Nullable List<Chosen> drafts) {

    List<Version> versions() {
        return drafts == null ? List.of() : drafts.stream().map(Chosen::read).toList();
    }

    /**
     * A draft as it was read.
     *
     * @param id its id
     * @param version its version
     */
    public record Chosen(@Nullable UUID id, @Nullable Integer version) {

        Version read() {
            if (id == null || version == null) {
                throw new InvalidRequest(List.of(Fault.of("drafts", "field-required")));
            }
            return new Version(id, version);
        }
    }
}
