package org.egide.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.egide.document.Block.Table;

/** Tables as files, and files as one archive: the same ones always make the same bytes. Off the event loop. */
public final class TableFiles {

    private TableFiles() {}

    /** A table as CSV, as {@link Documents#csv}. Refuses {@code table-too-large} and {@code table-uneven}. */
    public static byte[] csv(Table table) {
        Bounds.check(List.of(table));
        return TableCsv.write(table);
    }

    /** Files by name as a ZIP archive, in the order given. */
    public static byte[] zip(Map<String, byte[]> files) {
        SteadyZip zip = new SteadyZip();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.add(file.getKey(), file.getValue());
            }
            return zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
