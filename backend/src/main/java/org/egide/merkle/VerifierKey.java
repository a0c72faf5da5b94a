package org.egide.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key under a name ({@code name+id+key}, as <a href="https://c2sp.org/signed-note">signed-note</a> and Go's
 * {@code sumdb/note} write it).
 *
 * @param name who signs
 * @param type {@link #ED25519} or {@link #COSIGNATURE}
 * @param key the 32 bytes of an Ed25519 public key
 */
public record VerifierKey(String name, byte type, byte[] key) {

    /** A signature over the note's text. */
    public static final byte ED25519 = 1;

    /** A witness's signature with its time (<a href="https://c2sp.org/tlog-cosignature">tlog-cosignature</a>). */
    public static final byte COSIGNATURE = 4;

    private static final int ID_BYTES = 4;

    /** What X.509 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Reads {@code name+id+key}. Fails with {@link MalformedNote}. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("not a verifier key: " + text);
        }
        VerifierKey key = under(parts[0], parts[2]);
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new MalformedNote("the id is not that of the key: " + text);
        }
        return key;
    }

    /** A key by its type and 32 bytes in base 64, under a name. Fails with {@link MalformedNote}. */
    public static VerifierKey under(String name, String base64) {
        byte[] typed = MalformedNote.decode(base64);
        if (typed.length != Hashes.SIZE + 1 || typed[0] != ED25519 && typed[0] != COSIGNATURE) {
            throw new MalformedNote("not an Ed25519 verifier key: " + base64);
        }
        return new VerifierKey(name, typed[0], Arrays.copyOfRange(typed, 1, typed.length));
    }

    /** Whether a line is this key's and signs the text. */
    public boolean accepts(String text, SignedNote.Signature line) {
        byte[] signature = MalformedNote.decode(line.base64());
        if (!line.name().equals(name)
                || signature.length < ID_BYTES
                || !Arrays.equals(id(), Arrays.copyOf(signature, ID_BYTES))) {
            return false;
        }
        ByteBuffer rest = ByteBuffer.wrap(signature, ID_BYTES, signature.length - ID_BYTES);
        return type == COSIGNATURE ? acceptsTimed(text, rest) : verify(text, rest);
    }

    /** Whether one of a note's lines is this key's and signs its text. */
    public boolean accepts(SignedNote note) {
        return note.signatures().stream().anyMatch(line -> accepts(note.text(), line));
    }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(type).put(key).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    String line(byte[] signature) {
        byte[] all = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(id())
                .put(signature)
                .array();
        return Base64.getEncoder().encodeToString(all);
    }

    private byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type);
        return Arrays.copyOf(digest.digest(key), ID_BYTES);
    }

    private boolean acceptsTimed(String text, ByteBuffer timed) {
        if (timed.remaining() < Long.BYTES) {
            return false;
        }
        long time = timed.getLong();
        return verify("cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text, timed);
    }

    private boolean verify(String message, ByteBuffer signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(SPKI.length + key.length)
                    .put(SPKI)
                    .put(key)
                    .array();
            PublicKey parsed = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(parsed);
            check.update(message.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = new byte[signature.remaining()];
            signature.get(bytes);
            return check.verify(bytes);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
