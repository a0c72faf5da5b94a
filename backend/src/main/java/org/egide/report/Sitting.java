package org.egide.report;

import java.time.Instant;

/**
 * What somebody wrote in one go, as the history of a section tells it: their saves that follow each other within ten
 * minutes.
 *
 * @param version the last version of it
 * @param title the heading then
 * @param length of the text then, in characters
 * @param at when it was saved
 * @param by who wrote
 */
public record Sitting(int version, String title, int length, Instant at, String by) {}
