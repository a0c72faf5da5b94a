package org.egide.report;

import java.util.List;

/**
 * The data that a report rests on, as files: what it counts and cites, as it was at the instant of its figures.
 *
 * @param files tables, and what describes them
 * @param zip all of them in one archive; the same data make the same bytes
 * @param sha256 of the archive, in hexadecimal: what the report prints
 */
@SuppressWarnings("ArrayRecordComponent")
public record DataSet(List<DataFile> files, byte[] zip, String sha256) {

    /** The name of the archive. */
    public static final String NAME = "data.zip";

    /** Its list is its own. */
    public DataSet {
        files = List.copyOf(files);
    }

    /**
     * A file of the data.
     *
     * @param name such as {@code arguments.csv}
     * @param mediaType such as {@code text/csv}
     * @param description what it holds, in the language of the report
     * @param rows how many rows, without the header; 0 for what is no table
     * @param bytes the file
     * @param sha256 of the file, in hexadecimal
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record DataFile(String name, String mediaType, String description, int rows, byte[] bytes, String sha256) {}
}
