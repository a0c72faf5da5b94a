package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.duty.ProofUpload;
import org.egide.response.ProgressDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * What was done of a commitment.
 *
 * @param on the day
 * @param text what, 1 to 2,000 UTF-16 units
 * @param kept whether the commitment is kept with this
 * @param link the address of what shows it; required without a file
 * @param proof the file that shows it: JPEG, PNG or PDF of at most 5 MiB
 */
public record ProgressUpload(
        @Schema(example = "2021-11-02") @Nullable String on,
        @Schema(example = "The basin is dug.") @Nullable String text,
        @Schema(example = "true") @Nullable Boolean kept,

        @Schema(example = "https://example.org/basin") @Nullable
        String link,

        @Schema(type = "string", format = "binary") @Nullable
        FilePart proof) {

    /** What it says, its file read. Fails as {@link ProofUpload#draft}. */
    Mono<ProgressDraft> draft() {
        return new ProofUpload(on, null, text, proof)
                .draft()
                .map(read -> new ProgressDraft(
                        read.doneOn(),
                        NoteRequest.words(read.note()),
                        Boolean.TRUE.equals(kept),
                        NoteRequest.words(link),
                        read.fileName(),
                        read.file()));
    }
}
