package org.egide.web.editor;

import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.consultation.Status;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the editor's page shows.
 *
 * @param slug the name in addresses of the consultation being edited; empty for a new one
 * @param standing where it stands; a draft when it is new
 * @param form what was typed
 * @param faults what cannot be accepted
 * @param conflicts what another officer saved meanwhile and differs
 * @param focus the id of the field where the officer goes on; empty for none
 * @param isSaved whether it was just saved
 * @param status of the answer
 */
record Editor(
        String slug,
        Status standing,
        EditForm form,
        Faults faults,
        List<EditConflict> conflicts,
        String focus,
        boolean isSaved,
        HttpStatus status) {

    static Editor of(@Nullable Consultation consultation, EditForm form) {
        return new Editor(
                consultation == null ? "" : consultation.slug(),
                consultation == null ? Status.DRAFT : consultation.status(),
                form,
                Faults.NONE,
                List.of(),
                "",
                false,
                HttpStatus.OK);
    }

    Editor saved() {
        return new Editor(slug, standing, form, faults, conflicts, focus, true, status);
    }

    Editor focused(String id) {
        return new Editor(slug, standing, form, faults, conflicts, id, isSaved, status);
    }

    Editor refused(Faults wrong, HttpStatus answer) {
        return new Editor(slug, standing, form, wrong, conflicts, focus, isSaved, answer);
    }

    Editor conflicting(List<EditConflict> differences) {
        return new Editor(slug, standing, form, faults, differences, focus, isSaved, HttpStatus.CONFLICT);
    }

    /** Where the form is sent. */
    public String action() {
        return slug.isEmpty() ? "/workspace/consultations/new" : "/workspace/consultations/" + slug + "/edit";
    }

    /** Whether the public sees it: its address and its notice stay as they are. */
    public boolean isPublished() {
        return standing != Status.DRAFT;
    }
}
