package org.egide.report;

/**
 * A file of an edition.
 *
 * @param name of the file, such as {@code report.pdf}
 * @param title what it is, such as the caption of a table; empty where the name says it
 * @param mediaType its media type
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record EditionFile(String name, String title, String mediaType, long size, String sha256) {

    private static final String PICTURE = "picture-";

    /** The name of a picture that the page shows. */
    static String picture(int number, String extension) {
        return PICTURE + number + "." + extension;
    }

    /** Whether it is a picture of the page rather than a file to take away. */
    public boolean isPicture() {
        return name.startsWith(PICTURE);
    }
}
