package org.egide.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.egide.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * The secret codes of receipts: the consultation's four characters, then 100 bits derived from the contribution's id,
 * in Crockford's base 32 ({@code ACC1-7K3PQ-0VXM2-9TR4D-HW8YB}). Only a hash is stored, so that the database alone
 * lets nobody act for an author.
 */
@Component
class ReceiptCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PREFIX = 4;
    private static final int SECRET = 20;
    private static final int GROUP = 5;

    private final SecretKeySpec key;

    ReceiptCodes(RegisterProperties properties) {
        this.key = new SecretKeySpec(properties.receiptSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The code of a contribution. */
    String code(String prefix, UUID contribution) {
        byte[] secret = mac(contribution);
        StringBuilder code = new StringBuilder(prefix);
        for (int i = 0; i < SECRET; i++) {
            if (i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(secret[i] & 31));
        }
        return code.toString();
    }

    /** What is stored of a code. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The four characters that tell the consultation. */
    static String prefix(String code) {
        return code.substring(0, PREFIX);
    }

    /**
     * A code as people type it: spaces, case and hyphens do not count, O is zero, I and L are one.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt} when it cannot be a code.
     */
    static String read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        if (plain.length() != PREFIX + SECRET || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new NotFound("unknown-receipt");
        }
        return plain.substring(0, PREFIX) + "-"
                + String.join("-", plain.substring(PREFIX).split("(?<=\\G.{5})"));
    }

    private byte[] mac(UUID contribution) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(contribution.getMostSignificantBits())
                    .putLong(contribution.getLeastSignificantBits())
                    .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
