package org.egide.moderation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals words with AES-256-GCM (NIST SP 800-38D): a random nonce of 96 bits before the sealed text and its tag of 128
 * bits. What the words belong to is authenticated with them, so that one sealed text cannot stand for another.
 */
@Component
class OriginalCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** By their names; the first is the one that seals. */
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    OriginalCipher(ModerationProperties properties) {
        Stream.concat(Stream.of(properties.originalKey()), properties.earlierKeys().stream())
                .map(Base64.getDecoder()::decode)
                .forEach(key -> keys.put(nameOf(key), keyOf(key)));
    }

    private static SecretKeySpec keyOf(byte[] key) {
        if (key.length != 32) {
            throw new IllegalStateException("egide.moderation.original-key is 32 bytes in Base64");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** Says which key it is, and nothing of the key. */
    private static String nameOf(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Sealed seal(String text, String belongsTo) {
        Map.Entry<String, SecretKeySpec> key = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] hidden =
                run(Cipher.ENCRYPT_MODE, key.getValue(), nonce, belongsTo, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        return new Sealed(key.getKey(), all);
    }

    String open(Sealed hidden, String belongsTo) {
        SecretKeySpec key = keys.get(hidden.keyId());
        if (key == null) {
            throw new IllegalStateException("No key " + hidden.keyId() + " among egide.moderation.earlier-keys");
        }
        ByteBuffer all = ByteBuffer.wrap(hidden.bytes());
        byte[] nonce = new byte[NONCE];
        byte[] text = new byte[all.remaining() - NONCE];
        all.get(nonce).get(text);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, belongsTo, text), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, String belongsTo, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("These words cannot be sealed or opened", broken);
        }
    }

    /**
     * Sealed words.
     *
     * @param keyId the name of the key
     * @param bytes nonce, then text and tag
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(String keyId, byte[] bytes) {}
}
