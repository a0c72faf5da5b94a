package org.egide.qda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.egide.qda.MalformedQdpx.Reason;

/**
 * Reads a {@code .qdpx} from a stranger: nothing of it is written to disk, no name in it is followed outside of it, no
 * more is unpacked than the limits say.
 */
public final class QdpxReader {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final String PROJECT = "project.qde";
    private static final int CHUNK = 8192;

    private final QdpxLimits limits;
    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    private QdpxReader(QdpxLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a project.
     *
     * @param file the bytes of the file
     * @param limits how much of it is read
     * @throws MalformedQdpx when it is none, or not one that can be read safely
     */
    public static QdaProject read(byte[] file, QdpxLimits limits) throws MalformedQdpx {
        QdpxReader reader = new QdpxReader(limits);
        reader.unpack(file);
        byte[] project = reader.parts.get(PROJECT);
        if (project == null) {
            throw new MalformedQdpx(Reason.NO_PROJECT);
        }
        return new ProjectReading(project, reader::text, limits.depth()).read();
    }

    private void unpack(byte[] file) throws MalformedQdpx {
        if (file.length < ARCHIVE.length || !startsAsArchive(file)) {
            throw new MalformedQdpx(Reason.NOT_AN_ARCHIVE);
        }
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                count++;
                if (count > limits.parts()) {
                    throw new MalformedQdpx(Reason.TOO_LARGE);
                }
                keep(part.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException cut) {
            throw new MalformedQdpx(Reason.NOT_AN_ARCHIVE, cut);
        }
    }

    private static boolean startsAsArchive(byte[] file) {
        for (int i = 0; i < ARCHIVE.length; i++) {
            if (file[i] != ARCHIVE[i]) {
                return false;
            }
        }
        return true;
    }

    /** Pictures and sound are unpacked too, to be counted, and not kept. */
    private void keep(String name, InputStream part) throws IOException, MalformedQdpx {
        String known = nameOf(name);
        boolean kept = known.equals(PROJECT) || known.endsWith(".txt");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
            unpacked += read;
            if (unpacked > limits.bytes()) {
                throw new MalformedQdpx(Reason.TOO_LARGE);
            }
            if (kept) {
                bytes.write(chunk, 0, read);
            }
        }
        if (kept) {
            parts.put(known, bytes.toByteArray());
        }
    }

    /** The last part of its path, which some write with capitals: folders in an archive lead nowhere. */
    private static String nameOf(String name) {
        String slashed = name.replace('\\', '/');
        return slashed.substring(slashed.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The text that a source names, {@code internal://<name>}. */
    private String text(String path) throws MalformedQdpx {
        byte[] bytes = path.startsWith("internal://") ? parts.get(nameOf(path)) : null;
        if (bytes == null) {
            throw new MalformedQdpx(Reason.TEXT_MISSING);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new MalformedQdpx(Reason.NOT_A_PROJECT, foreign);
        }
    }
}
