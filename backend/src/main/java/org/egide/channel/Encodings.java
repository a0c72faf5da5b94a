package org.egide.channel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The encodings of files, and whether a file really is in the one that its mapping says. */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int WINDOW = 64 * 1024;

    private Encodings() {}

    /** The encoding of a name; UTF-8 for none, null for one that is not read. */
    static @Nullable Charset charset(@Nullable String name) {
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "windows-1252", "cp1252" -> WINDOWS;
            default -> null;
        };
    }

    /**
     * Refuses a file in another encoding: {@code import-not-unicode} with the first line at fault, {@code
     * import-is-unicode} for UTF-8 that would be read as windows-1252 and show « Ã© » everywhere.
     */
    static void require(Charset charset, byte[] bytes) {
        int fault = firstFault(charset, bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (fault >= 0) {
                throw new InvalidRequest("import-not-unicode", lineOf(bytes, fault));
            }
        } else if (!isPlain(bytes) && firstFault(StandardCharsets.UTF_8, bytes) < 0) {
            throw new InvalidRequest("import-is-unicode");
        } else if (fault >= 0) {
            throw new InvalidRequest("import-not-windows", lineOf(bytes, fault));
        }
    }

    /** Where the text begins: after the mark of order that some editors write. */
    static int start(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstFault(Charset charset, byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(WINDOW);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
