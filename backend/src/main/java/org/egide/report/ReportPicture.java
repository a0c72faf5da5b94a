package org.egide.report;

import org.egide.document.Picture;

/**
 * A picture of a report, as it is drawn where {@code @picture:1} stands alone.
 *
 * @param number its number in the report
 * @param picture what is drawn; it only decorates while nobody said what it shows
 * @param caption under it; may be empty
 */
record ReportPicture(int number, Picture picture, String caption) {}
