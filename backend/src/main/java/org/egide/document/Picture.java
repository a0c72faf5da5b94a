package org.egide.document;

import java.util.Base64;
import org.egide.shared.InvalidRequest;

/**
 * A picture that a document may show: bounded, without what it says of its maker, without anything that runs.
 *
 * @param kind what its bytes are
 * @param bytes the file
 * @param width in pixels
 * @param height in pixels
 * @param alternative what it shows, for who does not see it; empty when it only decorates
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(Kind kind, byte[] bytes, int width, int height, String alternative) {

    /**
     * Takes a file in: PNG, JPEG or SVG. Refuses {@code picture-without-alternative}, {@code picture-too-large} (more
     * than {@link PictureReader#MOST_PIXELS} pixels or {@link PictureReader#MOST_BYTES} bytes, judged before it is
     * decoded) and {@code picture-unreadable}. Takes time: not on the event loop.
     *
     * @param alternative what it shows
     */
    public static Picture of(byte[] file, String alternative) {
        if (Plain.line(alternative).isEmpty()) {
            throw new InvalidRequest("picture-without-alternative");
        }
        return PictureReader.read(file, Plain.line(alternative));
    }

    /** Takes in a file that only decorates, as {@link #of}: who does not see it is told nothing. */
    public static Picture decorative(byte[] file) {
        return PictureReader.read(file, "");
    }

    /** Whether it only decorates. */
    public boolean isDecorative() {
        return alternative.isEmpty();
    }

    /** The file as an address: {@code data:}. */
    public String dataAddress() {
        return "data:" + kind.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** What a file is. */
    public enum Kind {
        /** Portable Network Graphics. */
        PNG("image/png", "png"),
        /** JPEG. */
        JPEG("image/jpeg", "jpg"),
        /** Scalable Vector Graphics: shapes and words alone. */
        SVG("image/svg+xml", "svg");

        private final String mediaType;
        private final String extension;

        Kind(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** Its media type. */
        public String mediaType() {
            return mediaType;
        }

        /** How its name ends. */
        public String extension() {
            return extension;
        }
    }
}
