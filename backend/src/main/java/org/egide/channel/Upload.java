package org.egide.channel;

import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import reactor.core.publisher.Mono;

/**
 * A file that somebody sends, whole.
 *
 * @param name its name on their machine
 * @param bytes its bytes
 */
public record Upload(String name, byte[] bytes) {

    /** Most bytes of a file to import. */
    public static final int LIMIT = 32 * 1024 * 1024;

    private static final int NAME_LIMIT = 255;

    /**
     * Reads a part of a multipart body.
     *
     * <p>Fails with {@code TooLarge} {@code import-too-large} beyond {@value #LIMIT} bytes.
     */
    public static Mono<Upload> of(Part part) {
        return DataBufferUtils.join(part.content(), LIMIT)
                .map(Upload::bytesOf)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooLong -> new TooLarge("import-too-large", LIMIT >> 20))
                .map(bytes -> new Upload(nameOf(part), bytes));
    }

    /** Whether nothing was sent: a browser sends an empty part for a field left empty. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static String nameOf(Part part) {
        String name = part instanceof FilePart file ? file.filename() : part.name();
        if (name.length() > NAME_LIMIT || name.indexOf('\0') >= 0) {
            throw new InvalidRequest("import-file-name", NAME_LIMIT);
        }
        return name;
    }
}
