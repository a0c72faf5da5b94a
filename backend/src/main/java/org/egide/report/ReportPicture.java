package org.egide.report;

/**
 * A picture of a report, as it is drawn where {@code @picture:1} stands alone.
 *
 * @param number its number in the report
 * @param bytes the file: PNG, JPEG or SVG
 * @param alternative what it shows, for who does not see it; empty while nobody wrote it
 * @param caption under it; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportPicture(int number, byte[] bytes, String alternative, String caption) {}
