package org.egide.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.32, tag 0x0112): a number from 1, upright, to 8. */
final class Orientation {

    /** As it was held. */
    static final int UPRIGHT = 1;

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private Orientation() {}

    /** The orientation that a JPEG tells of; upright when it tells of none. */
    static int of(byte[] jpeg) {
        try {
            return search(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    static boolean lies(int orientation) {
        return orientation >= 5 && orientation <= LAST;
    }

    /** What stands a picture of this size upright. */
    static AffineTransform upright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static int search(ByteBuffer file) {
        int at = 2;
        for (int marker = file.getChar(at); marker != START_OF_SCAN; marker = file.getChar(at)) {
            if (marker == APP1 && file.getInt(at + 4) == EXIF) {
                return directory(file.slice(at + 10, file.getChar(at + 2) - 8));
            }
            at += 2 + file.getChar(at + 2);
        }
        return UPRIGHT;
    }

    private static int directory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int entries = tiff.getChar(first);
        for (int i = 0; i < entries; i++) {
            int entry = first + 2 + i * ENTRY;
            if (tiff.getChar(entry) == TAG) {
                int value = tiff.getChar(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
