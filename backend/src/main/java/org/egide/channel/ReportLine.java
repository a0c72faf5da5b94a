package org.egide.channel;

import java.util.List;

/**
 * A line of a file that could not be received.
 *
 * @param line its number in the file, from 1; the header counts
 * @param code why, translated under {@code problem.<code>}
 * @param arguments what the sentence quotes
 */
public record ReportLine(long line, String code, List<String> arguments) {}
