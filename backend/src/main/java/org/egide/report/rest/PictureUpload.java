package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.report.Pictures.Upload;
import org.egide.report.Pictures.Words;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * A picture as it is sent, in the parts of a form.
 *
 * @param file PNG, JPEG or SVG, at most 10 MiB
 * @param alternative what it shows, for who does not see it, at most 1,000 UTF-16 units; it may wait
 * @param caption what stands under it, at most 1,000 UTF-16 units; empty for nothing
 */
record PictureUpload(
        @Schema(type = "string", format = "binary") @Nullable
        FilePart file,

        @Nullable String alternative,
        @Nullable String caption) {

    Mono<Upload> upload() {
        return file == null
                ? Mono.error(new InvalidRequest(List.of(Fault.of("file", "field-required"))))
                : Upload.of(file);
    }

    Words words() {
        return new Words(alternative, caption);
    }
}
