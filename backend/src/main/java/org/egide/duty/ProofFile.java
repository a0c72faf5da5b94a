package org.egide.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.egide.duty.Performance.Proof;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows that a duty was done: a JPEG or PNG picture, or a PDF document.
 *
 * @param name its name on somebody's machine
 * @param type its media type, as its first bytes say, whatever its name does
 * @param bytes its bytes, at most {@value #LIMIT}
 */
public record ProofFile(String name, String type, byte[] bytes) {

    /** Most bytes of a proof. */
    public static final int LIMIT = 5 * 1024 * 1024;

    private static final int NAME_LIMIT = 200;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * What somebody sent.
     *
     * <p>Fails with {@code InvalidRequest} {@code proof-type}, {@code proof-too-large} at {@code proof}.
     */
    public static ProofFile of(String name, byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new InvalidRequest(List.of(Fault.of("proof", "proof-too-large", LIMIT >> 20)));
        }
        String type = type(bytes);
        if (type == null) {
            throw new InvalidRequest(List.of(Fault.of("proof", "proof-type")));
        }
        return new ProofFile(shortened(name), type, bytes);
    }

    private static @Nullable String type(byte[] bytes) {
        if (begins(bytes, JPEG)) {
            return "image/jpeg";
        }
        if (begins(bytes, PNG)) {
            return "image/png";
        }
        return begins(bytes, PDF) ? "application/pdf" : null;
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** Its name is shown, and never used as one: the end tells files apart better than the beginning. */
    private static String shortened(String name) {
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        String shown = clean.isEmpty() ? "?" : clean;
        return shown.length() > NAME_LIMIT ? shown.substring(shown.length() - NAME_LIMIT) : shown;
    }

    /** What is said of it beside its bytes. */
    Proof proof(boolean checked) {
        try {
            return new Proof(
                    name,
                    type,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    checked);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
