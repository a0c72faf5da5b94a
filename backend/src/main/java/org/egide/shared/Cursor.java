package org.egide.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a list was left: opaque to clients, a key inside.
 *
 * @param order the list's order, so that a cursor of one order is refused by another
 * @param key the last key read
 */
public record Cursor(String order, long key) {

    /** The text given to clients. */
    public String encode() {
        String plain = order + ":" + key;
        String sealed = plain + ":" + Long.toHexString(check(plain));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that a client sent back.
     *
     * <p>Fails with {@link InvalidRequest} {@code invalid-cursor} when it is not one that this order gave.
     */
    public static Cursor decode(String order, String text) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = sealed.lastIndexOf(':');
            String plain = sealed.substring(0, end);
            int middle = plain.lastIndexOf(':');
            if (!sealed.substring(end + 1).equals(Long.toHexString(check(plain)))
                    || !plain.substring(0, middle).equals(order)) {
                throw new InvalidRequest("invalid-cursor");
            }
            return new Cursor(order, Long.parseLong(plain.substring(middle + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new InvalidRequest("invalid-cursor");
        }
    }

    private static long check(String plain) {
        CRC32 crc = new CRC32();
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
