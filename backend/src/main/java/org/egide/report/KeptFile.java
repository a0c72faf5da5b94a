package org.egide.report;

import java.util.Arrays;

/**
 * A file of an edition with its bytes.
 *
 * @param file what it is
 * @param bytes its bytes, as they were frozen
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptFile(EditionFile file, byte[] bytes) {

    /** A file to be kept. */
    static KeptFile of(String name, String title, String mediaType, byte[] bytes) {
        return new KeptFile(new EditionFile(name, title, mediaType, bytes.length, Sha256.hex(bytes)), bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptFile kept && file.equals(kept.file) && Arrays.equals(bytes, kept.bytes);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
