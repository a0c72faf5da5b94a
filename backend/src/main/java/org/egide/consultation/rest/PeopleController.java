package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.rest.PeopleRequest.DesignateRequest;
import org.egide.consultation.rest.PeopleRequest.EndRequest;
import org.egide.consultation.rest.PeopleRequest.ResumeRequest;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who holds a role on a consultation, for officers of the commission. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "People")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-designation`")
class PeopleController {

    private final Consultations consultations;
    private final Designations designations;

    PeopleController(Consultations consultations, Designations designations) {
        this.consultations = consultations;
        this.designations = designations;
    }

    private Mono<SpaceId> ofOfficer(String slug, Person officer) {
        return consultations.allowed(Action.DESIGNATE, slug, officer).map(Consultation::id);
    }

    @Operation(
            summary = "List the designations",
            description = "Everybody who was given a role by name, in order, ended mandates included.")
    @ApiResponse(responseCode = "200", description = "At most 500")
    @GetMapping("/designations")
    Mono<Slice<DesignationView>> all(@PathVariable String slug, Person officer) {
        return ofOfficer(slug, officer)
                .flatMap(designations::of)
                .map(all -> new Slice<>(all.stream().map(DesignationView::of).toList(), null));
    }

    @Operation(
            summary = "Give a role and invite",
            description =
                    "The invitation is kept, and leaves by mail as soon as Keycloak answers: `sentAt` says whether"
                            + " it did. Somebody invited already is invited again. An owner is never a guarantor.")
    @ApiResponse(responseCode = "201", description = "Designated")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "409", description = "`owner-and-guarantor`, `too-many-guarantors`")
    @PostMapping("/designations")
    Mono<ResponseEntity<DesignationView>> designate(
            @PathVariable String slug, @RequestBody DesignateRequest request, Person officer) {
        return ofOfficer(slug, officer)
                .flatMap(space -> designations.invite(space, request.toDesignee(), officer))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/consultations/" + slug + "/designations"))
                        .body(DesignationView.of(made)));
    }

    @Operation(summary = "Invite again", description = "Another mail, with another link.")
    @ApiResponse(responseCode = "200", description = "Invited again")
    @PostMapping("/designations/{designation}/invitation")
    Mono<DesignationView> inviteAgain(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c") @PathVariable
                    UUID designation,
            Person officer) {
        return ofOfficer(slug, officer)
                .flatMap(space -> designations.inviteAgain(space, designation, officer))
                .map(DesignationView::of);
    }

    @Operation(
            summary = "End a mandate",
            description =
                    "By resignation or impediment, with a replacement or without. Without a guarantor left, or with"
                            + " a replacement, it is suspended until `resumesOn`, which the public reads.")
    @ApiResponse(responseCode = "200", description = "Ended")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "409", description = "`owner-and-guarantor`, `too-many-guarantors`")
    @PostMapping("/designations/{designation}/end")
    Mono<DesignationView> end(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c") @PathVariable
                    UUID designation,
            @RequestBody EndRequest request,
            Person officer) {
        return ofOfficer(slug, officer)
                .flatMap(space -> designations.end(space, designation, request.toEnding(), officer))
                .map(DesignationView::of);
    }

    @Operation(summary = "Say when a suspended consultation goes on", description = "The public reads that day.")
    @ApiResponse(responseCode = "204", description = "Said")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "409", description = "`not-suspended`, `no-guarantor`")
    @PutMapping("/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> resume(@PathVariable String slug, @RequestBody ResumeRequest request, Person officer) {
        return ofOfficer(slug, officer).flatMap(space -> designations.resume(space, request.day()));
    }
}
