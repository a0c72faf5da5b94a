package org.egide.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts that documents embed ({@code pdf/README.md}): Atkinson for Latin, DejaVu for other scripts, Noto Emoji,
 * DejaVu Sans Mono. A letter that none of them has is replaced before anything is laid out: a PDF/A may not show a
 * missing glyph.
 */
final class Fonts {

    private static final int MISSING = 0xFFFD;
    private static final int LAST = 0x1FFFF;

    private static final List<Face> FACES = List.of(
            Face.of("atkinson-400", "Atkinson", 400, FontStyle.NORMAL),
            Face.of("atkinson-700", "Atkinson", 700, FontStyle.NORMAL),
            Face.of("atkinson-400-italic", "Atkinson", 400, FontStyle.ITALIC),
            Face.of("atkinson-700-italic", "Atkinson", 700, FontStyle.ITALIC),
            Face.of("DejaVuSans", "Other", 400, FontStyle.NORMAL),
            Face.of("DejaVuSans-Bold", "Other", 700, FontStyle.NORMAL),
            Face.of("NotoEmoji", "Emoji", 400, FontStyle.NORMAL),
            Face.of("DejaVuSansMono", "Mono", 400, FontStyle.NORMAL));

    private static final BitSet COVERED = covered();

    static {
        registerForDrawing();
    }

    private Fonts() {}

    /** Gives the press its fonts. */
    static void use(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), face.style(), true);
        }
    }

    /** Makes sure that pictures are drawn with these fonts, not with those of the machine. */
    static void ready() {
        // The static part above has run.
    }

    /**
     * The text with U+FFFD for what no font can show; marks that show nothing by themselves, such as those that choose
     * the colour of an emoji, are left out.
     */
    static String showable(String text) {
        if (text.codePoints().allMatch(COVERED::get)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (COVERED.get(c)) {
                shown.appendCodePoint(c);
            } else if (!showsNothing(c)) {
                shown.appendCodePoint(MISSING);
            }
        });
        return shown.toString();
    }

    private static boolean showsNothing(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> true;
            default -> isSkinTone(c);
        };
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** Private characters mean nothing to who hears them, and marks of format nothing to who sees them. */
    private static BitSet covered() {
        BitSet covered = new BitSet(LAST);
        for (Face face : FACES) {
            CmapLookup glyphs = face.glyphs();
            for (int c = ' '; c <= LAST; c++) {
                int type = Character.getType(c);
                boolean said = type != Character.PRIVATE_USE && type != Character.FORMAT && !isSkinTone(c);
                if (said && glyphs.getGlyphId(c) > 0) {
                    covered.set(c);
                }
            }
        }
        for (int c : new int[] {'\t', '\n', '\r', 0xAD, 0x200E, 0x200F}) {
            covered.set(c);
        }
        return covered;
    }

    private static void registerForDrawing() {
        GraphicsEnvironment drawing = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (Face face : FACES) {
            try {
                drawing.registerFont(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes())));
            } catch (FontFormatException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Face(byte[] bytes, String family, int weight, FontStyle style) {

        static Face of(String file, String family, int weight, FontStyle style) {
            try {
                byte[] bytes = new ClassPathResource("pdf/" + file + ".ttf").getContentAsByteArray();
                return new Face(bytes, family, weight, style);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        CmapLookup glyphs() {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
