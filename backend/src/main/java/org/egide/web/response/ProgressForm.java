package org.egide.web.response;

import java.util.Objects;
import org.egide.duty.ProofUpload;
import org.egide.response.ProgressDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * What the owner types of a commitment.
 *
 * @param on the day
 * @param text what was done
 * @param kept {@code on} when it is kept with this
 * @param link the address of what shows it
 * @param proof the file that shows it
 */
record ProgressForm(
        @Nullable String on,
        @Nullable String text,
        @Nullable String kept,
        @Nullable String link,
        @Nullable FilePart proof) {

    static final ProgressForm EMPTY = new ProgressForm("", "", null, "", null);

    /** What it says, its file read. Fails as {@link ProofUpload#draft}. */
    Mono<ProgressDraft> draft() {
        return new ProofUpload(on, null, text, proof)
                .draft()
                .map(read -> new ProgressDraft(
                        read.doneOn(),
                        read.note().strip().replace("\r\n", "\n"),
                        kept != null,
                        Objects.requireNonNullElse(link, "").strip(),
                        read.fileName(),
                        read.file()));
    }
}
