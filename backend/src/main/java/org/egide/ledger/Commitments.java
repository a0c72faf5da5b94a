package org.egide.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.egide.merkle.Hashes;

/**
 * Binds the log to a content without telling it: SHA-256(salt ‖ canonical JSON). Who has salt and content can show that
 * they are those of the entry; once both are erased, nobody can guess them from it.
 */
public final class Commitments {

    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitments() {}

    /** A salt of one content: 32 random bytes. */
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** The commitment of a content ({@link Canonical}), in base 64. */
    public static String of(byte[] salt, String canonical) {
        MessageDigest digest = Hashes.sha256();
        digest.update(salt);
        return Base64.getEncoder().encodeToString(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }
}
