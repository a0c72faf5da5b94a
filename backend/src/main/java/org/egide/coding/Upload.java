package org.egide.coding;

import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * A file that a guarantor sends.
 *
 * @param name its name on their machine
 * @param bytes its bytes
 */
public record Upload(String name, byte[] bytes) {

    /** Most bytes of a file. */
    public static final int LIMIT = 16 * 1024 * 1024;

    private static final int NAME_LIMIT = 255;

    /**
     * Reads a part of a multipart body.
     *
     * <p>Fails with {@code TooLarge} {@code coding-file-too-large} beyond {@value #LIMIT} bytes, {@code InvalidRequest}
     * {@code import-file-name}.
     */
    public static Mono<Upload> of(FilePart part) {
        String name = part.filename();
        if (name.length() > NAME_LIMIT || name.indexOf('\0') >= 0) {
            return Mono.error(new InvalidRequest("import-file-name", NAME_LIMIT));
        }
        return DataBufferUtils.join(part.content(), LIMIT)
                .map(Upload::bytesOf)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(
                        DataBufferLimitException.class, tooLong -> new TooLarge("coding-file-too-large", LIMIT >> 20))
                .map(bytes -> new Upload(name, bytes));
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
