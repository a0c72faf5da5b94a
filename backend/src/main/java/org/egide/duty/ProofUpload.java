package org.egide.duty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * The form that says that a duty was done, from a page or over REST.
 *
 * @param doneOn the day, {@code YYYY-MM-DD}
 * @param place where, at most 200 characters
 * @param note what else, at most 2,000 characters
 * @param proof what shows it: a JPEG, PNG or PDF file of at most 5 MiB
 */
public record ProofUpload(
        @Nullable String doneOn,
        @Nullable String place,
        @Nullable String note,
        @Nullable FilePart proof) {

    private static final byte[] NONE = {};

    /**
     * What it says, its file read.
     *
     * <p>Fails with {@code InvalidRequest} {@code proof-too-large} at {@code proof}.
     */
    public Mono<PerformanceDraft> draft() {
        FilePart file = proof;
        return bytes(file)
                .map(read -> new PerformanceDraft(
                        day(doneOn), text(place), text(note), file == null ? "" : file.filename(), read));
    }

    /** What was typed; empty for nothing. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static Mono<byte[]> bytes(@Nullable FilePart proof) {
        return proof == null
                ? Mono.just(NONE)
                : DataBufferUtils.join(proof.content(), ProofFile.LIMIT)
                        .map(ProofUpload::bytesOf)
                        .defaultIfEmpty(NONE)
                        .onErrorMap(DataBufferLimitException.class, tooLong -> tooLarge());
    }

    private static InvalidRequest tooLarge() {
        return new InvalidRequest(List.of(Fault.of("proof", "proof-too-large", ProofFile.LIMIT >> 20)));
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
