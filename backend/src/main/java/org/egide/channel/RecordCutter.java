package org.egide.channel;

import org.egide.channel.Mapping.Format;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each record of a file begins and ends, without reading its fields, so that a record that cannot be read
 * costs the others nothing and a file is cut between records.
 *
 * <p>In CSV, a line break between quotation marks is part of the field, and a quotation mark opens a field only at its
 * beginning. The separators, the quotation mark and the line breaks are one byte in both encodings.
 */
final class RecordCutter {

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final byte[] bytes;
    private final boolean csv;
    private final int separator;
    private int at;
    private long line;
    private Place place = Place.FIELD_START;

    /**
     * Starts somewhere in a file.
     *
     * @param bytes the bytes to cut
     * @param start where the first record begins
     * @param line the number of its line
     * @param mapping how the file is written
     */
    RecordCutter(byte[] bytes, int start, long line, Mapping mapping) {
        this.bytes = bytes;
        this.csv = mapping.format() == Format.CSV;
        this.separator = mapping.separator();
        this.at = start;
        this.line = line;
    }

    /** The next record that is not empty; null at the end. */
    @Nullable
    Cut next() {
        Cut cut = cut();
        while (cut != null && isEmpty(cut)) {
            cut = cut();
        }
        return cut;
    }

    private @Nullable Cut cut() {
        if (at >= bytes.length) {
            return null;
        }
        int from = at;
        long first = line;
        place = csv ? Place.FIELD_START : Place.PLAIN;
        while (at < bytes.length) {
            int end = at;
            byte read = bytes[at++];
            if (!isBreak(read)) {
                place = csv ? after(read) : place;
            } else {
                line++;
                if (place != Place.QUOTED) {
                    return new Cut(from, end, at, first, true);
                }
            }
        }
        return new Cut(from, at, at, first, place != Place.QUOTED);
    }

    /** A carriage return and a line feed together break one line; JSON lines break at line feeds only. */
    private boolean isBreak(byte read) {
        if (csv && read == '\r') {
            if (at < bytes.length && bytes[at] == '\n') {
                at++;
            }
            return true;
        }
        return read == '\n';
    }

    private Place after(byte read) {
        if (read == '"') {
            return switch (place) {
                case FIELD_START, AFTER_QUOTE -> Place.QUOTED;
                case QUOTED -> Place.AFTER_QUOTE;
                case PLAIN -> Place.PLAIN;
            };
        }
        if (place == Place.QUOTED) {
            return Place.QUOTED;
        }
        return read == separator ? Place.FIELD_START : Place.PLAIN;
    }

    /** Spreadsheets end files with rows of separators alone. */
    private boolean isEmpty(Cut cut) {
        for (int i = cut.from(); i < cut.to(); i++) {
            boolean blank = bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || csv && bytes[i] == separator;
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    /**
     * A record.
     *
     * @param from its first byte
     * @param to the byte after its last one
     * @param next where the following record begins
     * @param line the number of its first line
     * @param closed false when the file ends inside its quotation marks
     */
    record Cut(int from, int to, int next, long line, boolean closed) {}
}
