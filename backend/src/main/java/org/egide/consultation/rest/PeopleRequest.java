package org.egide.consultation.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designee;
import org.egide.consultation.Ending;
import org.egide.consultation.Role;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** Bodies about people with a role. */
final class PeopleRequest {

    private PeopleRequest() {}

    /**
     * Somebody to whom a role is given.
     *
     * @param role which
     * @param name the name the public reads
     * @param email where they are written to
     * @param language of what is written to them, {@code fr} when absent
     */
    @Schema(name = "DesignateRequest", example = """
            {"role": "GUARANTOR", "name": "Camille Exemple", "email": "camille@example.org", "language": "fr"}""")
    public record DesignateRequest(
            @Schema(requiredMode = REQUIRED) @Nullable Role role,

            @Schema(requiredMode = REQUIRED, maxLength = 200) @Nullable
            String name,

            @Schema(requiredMode = REQUIRED, maxLength = 254) @Nullable
            String email,

            @Schema(pattern = "^(fr|en)$") @Nullable String language) {

        Designee toDesignee() {
            List<Fault> faults = new ArrayList<>();
            require("role", role, faults);
            require("name", name, faults);
            require("email", email, faults);
            if (role == null || name == null || email == null) {
                throw new InvalidRequest(faults);
            }
            return new Designee(role, name, email, language == null ? "fr" : language);
        }
    }

    /**
     * The end of a mandate.
     *
     * @param reason why
     * @param replacement who takes over; absent for nobody yet
     * @param resumesOn the day a consultation that this suspends goes on; absent while nobody knows
     */
    @Schema(name = "EndRequest", example = """
            {"reason": "IMPEDED", "resumesOn": "2021-04-12",
             "replacement": {"role": "GUARANTOR", "name": "Sacha Exemple", "email": "sacha@example.org"}}""")
    public record EndRequest(
            @Schema(requiredMode = REQUIRED) @Nullable EndReason reason,
            @Nullable DesignateRequest replacement,
            @Nullable LocalDate resumesOn) {

        Ending toEnding() {
            List<Fault> faults = new ArrayList<>();
            require("reason", reason, faults);
            if (reason == null) {
                throw new InvalidRequest(faults);
            }
            return new Ending(reason, replacement == null ? null : replacement.toDesignee(), resumesOn);
        }
    }

    /**
     * When a suspended consultation goes on.
     *
     * @param resumesOn the first day on which contributions are received again
     */
    @Schema(name = "ResumeRequest", example = """
            {"resumesOn": "2021-04-12"}""")
    public record ResumeRequest(
            @Schema(requiredMode = REQUIRED) @Nullable LocalDate resumesOn) {

        LocalDate day() {
            List<Fault> faults = new ArrayList<>();
            require("resumesOn", resumesOn, faults);
            if (resumesOn == null) {
                throw new InvalidRequest(faults);
            }
            return resumesOn;
        }
    }

    /**
     * What a guarantor declares.
     *
     * @param version of the text that they read
     */
    @Schema(name = "DeclareRequest", example = """
            {"version": 1}""")
    public record DeclareRequest(
            @Schema(requiredMode = REQUIRED) @Nullable Integer version) {

        int read() {
            List<Fault> faults = new ArrayList<>();
            require("version", version, faults);
            if (version == null) {
                throw new InvalidRequest(faults);
            }
            return version;
        }
    }

    private static void require(String field, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.of(field, "field-required"));
        }
    }
}
