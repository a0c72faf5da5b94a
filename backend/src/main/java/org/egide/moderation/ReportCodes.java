package org.egide.moderation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes with which readers follow their reports: keyed hashes of the reports' ids, 128 bits in hexadecimal. The
 * database holds the hash of each only, and a request sent twice can be given the same one again.
 */
@Component
class ReportCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    ReportCodes(ModerationProperties properties) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(properties.originalKey()), ALGORITHM);
    }

    String of(UUID report) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(("report/" + report).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What is kept of a code, however it was typed. */
    static byte[] hash(String code) {
        try {
            String plain = code.strip().toLowerCase(Locale.ROOT);
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
