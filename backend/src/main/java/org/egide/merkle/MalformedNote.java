package org.egide.merkle;

import java.util.Base64;

/** A text that is not the signed note, checkpoint or key it should be. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** With what is wrong, for operators. */
    public MalformedNote(String message) {
        super(message);
    }

    static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedNote("not base 64: " + base64);
        }
    }
}
