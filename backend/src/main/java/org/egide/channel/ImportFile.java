package org.egide.channel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.egide.channel.Mapping.Format;
import org.egide.channel.RecordCutter.Cut;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be imported: its encoding and its header are those of its mapping. What is wrong with single lines is
 * not known yet.
 *
 * @param upload the file
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param columns its header, empty for NDJSON
 * @param batches its lines, cut
 * @param total how many lines
 */
record ImportFile(Upload upload, String sha256, List<String> columns, List<Batch> batches, long total) {

    private static final int BATCH_BYTES = 512 * 1024;

    /**
     * Looks at a whole file.
     *
     * <p>Fails with {@code import-empty-file}, {@code import-not-unicode}, {@code import-is-unicode}, {@code
     * import-not-windows}, {@code import-repeated-column}, {@code import-missing-column}, {@code import-open-quote}.
     */
    static ImportFile of(Upload upload, Mapping mapping, int batchLines) {
        byte[] bytes = upload.bytes();
        Encodings.require(mapping.charset(), bytes);
        RecordCutter cutter = new RecordCutter(bytes, Encodings.start(bytes), 1, mapping);
        List<String> columns = mapping.format() == Format.CSV ? header(bytes, cutter, mapping) : List.of();
        List<Batch> batches = new ArrayList<>();
        long total = 0;
        for (Batch next = batch(cutter, batchLines); next != null; next = batch(cutter, batchLines)) {
            batches.add(next);
            total += next.lines();
        }
        if (batches.isEmpty()) {
            throw new InvalidRequest("import-empty-file");
        }
        return new ImportFile(upload, hash(bytes), columns, batches, total);
    }

    private static @Nullable Batch batch(RecordCutter cutter, int most) {
        Cut first = cutter.next();
        if (first == null) {
            return null;
        }
        int lines = 1;
        Cut last = closed(first);
        while (lines < most && last.next() - first.from() < BATCH_BYTES) {
            Cut next = cutter.next();
            if (next == null) {
                break;
            }
            last = closed(next);
            lines++;
        }
        return new Batch(first.from(), last.next(), first.line(), lines);
    }

    /** A quotation mark that nothing closes would swallow the rest of the file as one text. */
    private static Cut closed(Cut cut) {
        if (!cut.closed()) {
            throw new InvalidRequest("import-open-quote", cut.line());
        }
        return cut;
    }

    private static List<String> header(byte[] bytes, RecordCutter cutter, Mapping mapping) {
        Cut first = cutter.next();
        if (first == null) {
            throw new InvalidRequest("import-empty-file");
        }
        List<String> columns =
                fields(new String(bytes, first.from(), first.to() - first.from(), mapping.charset()), mapping);
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidRequest("import-repeated-column", column);
            }
        }
        for (String wanted : mapping.columns()) {
            if (!seen.contains(wanted)) {
                throw new InvalidRequest("import-missing-column", wanted);
            }
        }
        return columns;
    }

    private static List<String> fields(String header, Mapping mapping) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(mapping.separator())
                    .ofSingleCsvRecord(header)
                    .getFields()
                    .stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException unreadable) {
            throw new InvalidRequest("import-bad-quotes");
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Lines that are received together.
     *
     * @param from the first byte
     * @param to the byte after the last one
     * @param firstLine the number of the first line
     * @param lines how many lines
     */
    record Batch(int from, int to, long firstLine, int lines) {}
}
