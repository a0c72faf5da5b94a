package org.egide.qda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a project as {@code .qdpx}: a ZIP archive of {@code project.qde}, an XML document, and of one UTF-8 text file
 * for each source in {@code sources/} (REFI-QDA 1.5).
 */
public final class QdpxWriter {

    private static final int NO_TIME = 0;
    private static final String MARK = "\uFEFF";

    private QdpxWriter() {}

    /**
     * Writes a project; the stream stays open. The same project gives the same bytes.
     *
     * @throws IOException when the stream does
     */
    public static void write(QdaProject project, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(part("project.qde"));
        try {
            new ProjectXml(zip).write(project);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        zip.closeEntry();
        for (QdaSource source : project.sources()) {
            zip.putNextEntry(part("sources/" + source.id() + ".txt"));
            zip.write(content(source.text()));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Readers take a mark at the beginning for one of the encoding: a text that begins with it is given another. */
    private static byte[] content(String text) {
        return (text.startsWith(MARK) ? MARK + text : text).getBytes(StandardCharsets.UTF_8);
    }

    private static ZipEntry part(String name) {
        ZipEntry part = new ZipEntry(name);
        part.setTime(NO_TIME);
        return part;
    }
}
