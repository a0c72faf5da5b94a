package org.egide.report;

import java.time.Instant;

/**
 * How a section once read.
 *
 * @param version which one
 * @param title its heading
 * @param body its text
 * @param at when it was written
 * @param account by whom
 * @param by their name
 */
public record Revision(int version, String title, String body, Instant at, String account, String by) {}
