package org.egide.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.egide.document.Picture.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;

/**
 * Reads pictures from a stranger. Their size is read from their first bytes before anything is decoded; they are
 * decoded no larger than paper needs, stood upright, and written anew, so that where and by whom they were taken is
 * gone.
 */
final class PictureReader {

    /** Pixels of a picture: 40 million. */
    static final long MOST_PIXELS = 40_000_000;

    /** Bytes of a file: 20 MiB. */
    static final int MOST_BYTES = 20 << 20;

    /** Pixels on the longer side of what is kept: 17 cm at 360 dpi. */
    private static final int LONGEST = 2_400;

    private static final float QUALITY = 0.88f;
    private static final int PNG_START = 0x89;
    private static final int JPEG_START = 0xFF;

    private PictureReader() {}

    /** Reads a file of any kind that documents show. */
    static Picture read(byte[] file, String alternative) {
        if (file.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            return switch (file.length == 0 ? 0 : file[0] & 0xFF) {
                case PNG_START -> pixels(file, Kind.PNG, alternative);
                case JPEG_START -> pixels(file, Kind.JPEG, alternative);
                default -> SvgCleaner.clean(file, alternative);
            };
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof TooLarge || unreadable instanceof InvalidRequest) {
                throw (RuntimeException) unreadable;
            }
            throw new InvalidRequest("picture-unreadable");
        }
    }

    private static TooLarge tooLarge() {
        return new TooLarge("picture-too-large", MOST_PIXELS / 1_000_000, MOST_BYTES >> 20);
    }

    private static Picture pixels(byte[] file, Kind kind, String alternative) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            BufferedImage decoded = decode(reader);
            BufferedImage plain = plain(decoded, kind == Kind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT);
            return new Picture(kind, encode(plain, kind), plain.getWidth(), plain.getHeight(), alternative);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw tooLarge();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST));
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    /** Eight bits of red, green and blue, whatever it was, upright. */
    private static BufferedImage plain(BufferedImage decoded, int orientation) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        boolean lies = Orientation.lies(orientation);
        int type = decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = new BufferedImage(lies ? height : width, lies ? width : height, type);
        Graphics2D graphics = plain.createGraphics();
        AffineTransform upright = Orientation.upright(orientation, width, height);
        graphics.drawImage(decoded, upright, null);
        graphics.dispose();
        return plain;
    }

    private static byte[] encode(BufferedImage image, Kind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
