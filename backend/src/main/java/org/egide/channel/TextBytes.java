package org.egide.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a text into characters: for certain, or not at all. */
final class TextBytes {

    /** What programs for the Windows of western Europe write; ISO 8859-1 with more letters. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextBytes() {}

    /**
     * The text; fails when it is not of the charset said, or when nobody knows that one.
     *
     * @param charset as it is named; null, or US-ASCII, is taken for UTF-8, and for windows-1252 when it is not
     */
    static String of(InputStream bytes, @Nullable String charset) throws IOException {
        byte[] all;
        try (bytes) {
            all = bytes.readAllBytes();
        }
        Charset said = charset(charset);
        if (!said.equals(StandardCharsets.US_ASCII)) {
            return decode(all, said.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : said);
        }
        try {
            return decode(all, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(all, WINDOWS);
        }
    }

    private static Charset charset(@Nullable String name) throws IOException {
        if (name == null) {
            return StandardCharsets.US_ASCII;
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IOException("Unknown charset.", unknown);
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
